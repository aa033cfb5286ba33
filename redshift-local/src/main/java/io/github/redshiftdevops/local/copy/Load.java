package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.s3.ObjectStoreException;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.List;

/** One execution of a COPY. */
final class Load {

    private static final String INTERNAL_ERROR = "XX000";

    private final SqlSession session;
    private final CopyCommand command;
    private final CopyOptions options;
    private final TargetTable table;
    private final List<TargetColumn> columns;
    private final List<String> keys;
    private final LoadErrors errors;
    private final LoadErrorLog log;

    Load(SqlSession session, CopyCommand command) {
        this.session = session;
        this.command = command;
        this.options = command.options();
        this.table = TargetTable.find(session, command.table());
        this.columns = table.loaded(command.columns(), options.has(CopyFlag.EXPLICIT_IDS));
        this.errors = new LoadErrors(table.name().table(), options.maxErrors());
        this.log = new LoadErrorLog(session, table.load(), Instant.now());
        this.keys = keys();
    }

    private List<String> keys() {
        S3Location source = command.source();
        try {
            List<String> found = session.s3().keys(source.bucket(), source.prefix());
            if (found.isEmpty()) {
                throw SqlError.of(INTERNAL_ERROR, "The specified S3 prefix '" + source.prefix() + "' does not exist");
            }
            return found;
        } catch (ObjectStoreException e) {
            throw SqlError.of(
                    Problem.of(INTERNAL_ERROR, String.valueOf(e.getMessage())).withHint(e.hint()));
        } catch (NoSuchFileException e) {
            throw SqlError.of(Problem.of(
                            INTERNAL_ERROR,
                            "S3ServiceException:The specified bucket does not exist,Status 404,Error NoSuchBucket")
                    .withDetail(e.getMessage()));
        } catch (IOException e) {
            throw SqlError.of(INTERNAL_ERROR, source.url(source.prefix()) + " cannot be listed: " + e);
        }
    }

    void run() {
        try (LoadStream stream = stream(errors)) {
            copy(stream);
            log.write(errors.all());
            sayWhatWasLoaded(options.has(CopyFlag.NOLOAD) ? 0 : stream.count());
        } catch (IOException e) {
            throw SqlError.of(INTERNAL_ERROR, "an object of S3 cannot be closed: " + e);
        }
    }

    private LoadStream stream(LoadErrors sink) {
        ObjectRows rows = new ObjectRows(session.s3(), command.source(), keys, options);
        return new LoadStream(rows, new RowWriter(columns, options), sink, session::checkCancelled);
    }

    private void copy(LoadStream stream) throws IOException {
        try {
            if (options.has(CopyFlag.NOLOAD)) {
                stream.transferTo(OutputStream.nullOutputStream());
            } else {
                session.copyIn(table.copyFromStdin(columns), stream);
            }
        } catch (SqlError e) {
            SqlError own = stream.failure() == null ? translated(e) : stream.failure();
            log.write(errors.all());
            // PostgreSQL's transaction has failed whoever found the error first
            throw e.isFromServer() ? SqlError.fromServer(own.fields()) : own;
        }
    }

    private SqlError translated(SqlError error) throws IOException {
        ServerProblem problem = ServerProblem.in(error).orElse(null);
        if (problem == null) {
            return error;
        }
        LoadErrors skipped = new LoadErrors(table.name().table(), Long.MAX_VALUE);
        try (LoadStream again = stream(skipped)) {
            return errors.addFatal(again.locate(problem.row(), problem.column(), problem.problem()));
        }
    }

    private void sayWhatWasLoaded(long rows) {
        String completed = "Load into table '" + table.name().table() + "' completed, ";
        if (errors.count() > 0) {
            session.notice(
                    Severity.INFO,
                    completed + errors.count()
                            + " record(s) could not be loaded.  Check 'stl_load_errors' system table for details.");
        }
        session.notice(Severity.INFO, completed + rows + " record(s) loaded successfully.");
    }
}
