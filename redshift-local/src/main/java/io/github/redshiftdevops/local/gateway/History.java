package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.history.Client;
import io.github.redshiftdevops.local.history.Execution;
import io.github.redshiftdevops.local.history.SessionLog;
import io.github.redshiftdevops.local.history.StatementProfile;
import io.github.redshiftdevops.sql.Statement;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Logs what a session executes, and shows the log to statements that ask for it: as settings of the session, which the
 * system views read. Settings need no table, are seen whatever the transaction's snapshot is, and a rollback takes away
 * nothing that the next such statement does not bring back.
 */
final class History implements Closeable {

    private static final int TEXT = 25;
    private static final String PUBLISH = "select pg_catalog.set_config('redshift_local.statements', $1, false),"
            + " pg_catalog.set_config('redshift_local.sessions', $2, false),"
            + " pg_catalog.set_config('redshift_local.last_query', $3, false)";
    private static final String LABEL = "select pg_catalog.current_setting('redshift.query_group', true)";

    private final Backend backend;
    private final SessionLog log;
    private long endedTransactions;

    History(Backend backend, SessionLog log) {
        this.backend = backend;
        this.log = log;
        this.endedTransactions = backend.status().ended();
    }

    /** Whose session it is. */
    static Client client(Backend backend, Map<String, String> startup, @Nullable InetSocketAddress remote) {
        return new Client(
                backend.greeting().key().processId(),
                StartupParameters.user(startup),
                startup.getOrDefault("database", ""),
                remote == null ? "" : remote.getAddress().getHostAddress(),
                remote == null ? 0 : remote.getPort(),
                startup.getOrDefault("application_name", ""),
                Instant.now());
    }

    Backend backend() {
        return backend;
    }

    /** Whether {@link #start} would talk to PostgreSQL, so that nothing may be outstanding. */
    boolean talksBefore(StatementProfile profile) {
        noteTransaction();
        return profile.readsHistory() || log.needsLabel();
    }

    /** A statement of the client begins; what it may ask for is made ready. */
    Execution start(StatementProfile profile) throws IOException {
        knowLabel();
        Execution execution = begin(profile);
        publishTo(profile);
        return execution;
    }

    /** A statement of the client begins that needs nothing. */
    Execution begin(StatementProfile profile) {
        noteTransaction();
        return log.begin(profile);
    }

    /** A statement of a procedure begins. */
    @Nullable
    Execution startNested(StatementProfile profile) throws IOException {
        knowLabel();
        noteTransaction();
        Execution execution = log.beginNested(profile);
        publishTo(profile);
        return execution;
    }

    /** Shows the log to a statement that asks for it. */
    void publishTo(StatementProfile profile) throws IOException {
        if (profile.readsHistory()) {
            talk(
                    PUBLISH,
                    List.of(
                            Value.text(TEXT, log.visibleStatements()),
                            Value.text(TEXT, log.visibleSessions()),
                            Value.text(TEXT, Long.toString(log.lastQuery()))),
                    RowSink.NONE);
        }
    }

    private void knowLabel() throws IOException {
        noteTransaction();
        if (log.needsLabel()) {
            talk(LABEL, List.of(), (columns, row) -> {
                String label = row.get(0);
                log.label(label == null ? "" : label);
            });
        }
    }

    /** In a failed transaction PostgreSQL answers nothing, and the client's statement does not get far either. */
    private void talk(String sql, List<Value> parameters, RowSink rows) throws IOException {
        if (!backend.status().isFailedBlock()) {
            boolean alone = !backend.status().hasWork();
            backend.run(sql, parameters, rows);
            if (alone) {
                backend.sync();
            }
            noteTransaction();
        }
    }

    private void noteTransaction() {
        long ended = backend.status().ended();
        if (ended != endedTransactions) {
            endedTransactions = ended;
            log.transactionEnded();
        }
    }

    void completed(@Nullable Execution execution, String tag) {
        if (execution != null) {
            log.completed(execution, tag);
        }
    }

    void failed(@Nullable Execution execution, SqlError error) {
        if (execution != null) {
            log.failed(execution, error.sqlState(), error.primaryMessage());
        }
    }

    void suspended(@Nullable Execution execution) {
        if (execution != null) {
            execution.suspend();
        }
    }

    /** A statement that PostgreSQL did not get to execute, because of an error before it. */
    void skipped(@Nullable Execution execution) {
        if (execution != null) {
            log.skipped(execution);
        }
    }

    /** The session awaits the client's next message. */
    void idle() {
        log.idle(backend.status().inBlock());
    }

    /** A statement that failed before its execution began. */
    void refused(StatementProfile profile, SqlError error) {
        failed(begin(profile), error);
    }

    /** A text that is no statement of Redshift's. */
    void refused(String sql, SqlError error) {
        refused(StatementProfile.of(Statement.of(sql)), error);
    }

    long query() {
        return log.query();
    }

    long transaction() {
        return log.transaction();
    }

    @Override
    public void close() {
        log.close();
    }
}
