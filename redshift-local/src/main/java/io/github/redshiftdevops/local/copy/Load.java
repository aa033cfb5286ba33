package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.transfer.Run;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** One execution of a COPY. */
final class Load {

    private static final String INTERNAL_ERROR = "XX000";

    private final SqlSession session;
    private final CopyCommand command;
    private final TargetTable table;
    private final LoadTarget target;
    private final List<SourceObject> objects;
    private final LoadErrors errors;
    private final LoadLog log;

    Load(SqlSession session, CopyCommand command) {
        CopyOptions options = command.options();
        this.session = session;
        this.command = command;
        this.table = TargetTable.find(session, command.table());
        this.objects = objects();
        this.target = new LoadTarget(
                table.loaded(command.columns(), options.has(CopyFlag.EXPLICIT_IDS)),
                options.with(options.format().resolved(session.s3())));
        this.errors = new LoadErrors(table.name().table(), options.maxErrors());
        this.log = new LoadLog(session, Run.begin(session), table, command);
    }

    private List<SourceObject> objects() {
        S3Location source = command.source();
        if (command.options().manifest()) {
            return new Manifest(session.s3(), source, command.options().format().isColumnar()).objects();
        }
        try {
            List<String> found = session.s3().keys(source.bucket(), source.prefix());
            if (found.isEmpty()) {
                throw StoreErrors.absentPrefix(source, session.s3().place(source.bucket(), source.prefix()));
            }
            return found.stream()
                    .map(key -> new SourceObject(source.bucket(), key))
                    .toList();
        } catch (IOException e) {
            throw StoreErrors.ofPrefix(e, source);
        }
    }

    void run() {
        boolean noLoad = target.options().has(CopyFlag.NOLOAD);
        try (LoadStream stream = stream(errors)) {
            copy(stream);
            long rows = noLoad ? 0 : stream.count();
            log.completed(errors, stream.files(), rows);
            sayWhatWasLoaded(rows);
        } catch (IOException e) {
            throw SqlError.of(INTERNAL_ERROR, "an object of S3 cannot be closed: " + e);
        }
    }

    private LoadStream stream(LoadErrors sink) {
        ObjectRows rows = new ObjectRows(session.s3(), objects, target);
        return new LoadStream(rows, new RowWriter(target), sink, session::checkCancelled);
    }

    private void copy(LoadStream stream) throws IOException {
        try {
            if (target.options().has(CopyFlag.NOLOAD)) {
                stream.transferTo(OutputStream.nullOutputStream());
            } else {
                session.copyIn(table.copyFromStdin(target.columns()), stream);
            }
        } catch (SqlError e) {
            SqlError own = stream.failure() == null ? translated(e) : stream.failure();
            log.failed(errors, stream.files());
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
