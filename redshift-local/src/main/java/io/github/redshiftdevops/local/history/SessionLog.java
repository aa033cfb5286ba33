package io.github.redshiftdevops.local.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs what a session executes. Only the session's own thread calls its methods, but for those that tell what is logged.
 */
public final class SessionLog {

    private static final String NO_LABEL = "default";

    private final ServerLog server;
    private final Client client;
    private String user;
    private boolean superuser;
    private String label = NO_LABEL;
    private boolean labelTouched;
    private boolean labelUnknown;
    private long transaction;
    private boolean executedInTransaction;
    private long lastQuery = -1;
    private volatile List<Execution> running = List.of();
    private volatile @Nullable Instant disconnected;

    SessionLog(ServerLog server, Client client) {
        this.server = server;
        this.client = client;
        this.user = client.user();
    }

    Client client() {
        return client;
    }

    List<Execution> running() {
        return running;
    }

    /** Takes note of a parameter that PostgreSQL has reported. */
    public void parameter(String name, String value) {
        switch (name) {
            case "session_authorization" -> user = value;
            case "is_superuser" -> superuser = value.equals("on");
            default -> {}
        }
    }

    /** Whether the query group must be told by {@link #label(String)} before the next statement. */
    public boolean needsLabel() {
        return labelUnknown;
    }

    /** Tells the session's query group. */
    public void label(String queryGroup) {
        labelUnknown = false;
        label = queryGroup.equals("unset") || queryGroup.isEmpty() ? NO_LABEL : queryGroup;
    }

    /** A statement of the client begins. */
    public Execution begin(StatementProfile profile) {
        for (Execution execution : running) {
            if (execution.isSuspended()) {
                completed(execution, "");
            }
        }
        return begin(profile, null);
    }

    /** A statement begins that a procedure executes; null if no procedure runs. */
    public @Nullable Execution beginNested(StatementProfile profile) {
        List<Execution> outer = running;
        Execution caller = outer.isEmpty() ? null : outer.get(outer.size() - 1);
        return caller != null && caller.profile().isCall() ? begin(profile, caller) : null;
    }

    private Execution begin(StatementProfile profile, @Nullable Execution caller) {
        if (transaction == 0) {
            transaction = server.nextTransaction();
        }
        Execution execution = new Execution(
                profile,
                new Execution.Circumstances(server.nextQuery(), transaction, user, label, Instant.now()),
                caller);
        List<Execution> more = new ArrayList<>(running);
        more.add(execution);
        running = List.copyOf(more);
        return execution;
    }

    /**
     * A statement has come to its end.
     *
     * @param tag of its CommandComplete, for example {@code INSERT 0 2}
     */
    public void completed(Execution execution, String tag) {
        end(execution, rows(tag), Failure.NONE);
    }

    /** A statement has failed. */
    public void failed(Execution execution, String sqlState, String message) {
        end(execution, 0, new Failure(sqlState, message));
    }

    /** A statement that had begun is not executed after all. */
    public void skipped(Execution execution) {
        running = running.stream().filter(other -> other != execution).toList();
    }

    /**
     * The session awaits the client's next message.
     *
     * @param inTransaction whether portals are still open
     */
    public void idle(boolean inTransaction) {
        for (Execution execution : running) {
            if (!execution.isSuspended()) {
                skipped(execution);
            } else if (!inTransaction) {
                completed(execution, "");
            }
        }
    }

    private void end(Execution execution, long rows, Failure failure) {
        if (!execution.end()) {
            return;
        }
        skipped(execution);
        executedInTransaction = true;
        server.add(new Entry(this, execution, Instant.now(), rows, failure));
        if (execution.profile().readsTables() && !failure.happened()) {
            lastQuery = execution.circumstances().query();
        }
        labelTouched |= execution.profile().setsLabel();
        labelUnknown |= execution.profile().setsLabel() || (labelTouched && failure.happened());
    }

    private static long rows(String tag) {
        int last = tag.lastIndexOf(' ') + 1;
        boolean counts = last > 0 && tag.chars().skip(last).allMatch(c -> c >= '0' && c <= '9') && last < tag.length();
        return counts ? Long.parseLong(tag.substring(last)) : 0;
    }

    /**
     * The session's transaction has come to its end. One that was only about what a statement needs before its execution
     * is none of the client's.
     */
    public void transactionEnded() {
        if (executedInTransaction || running.isEmpty()) {
            transaction = 0;
        }
        executedInTransaction = false;
        labelUnknown |= labelTouched;
        labelTouched = false;
    }

    /** Number of the statement that is executed. */
    public long query() {
        List<Execution> now = running;
        return now.isEmpty()
                ? server.nextQuery()
                : now.get(now.size() - 1).circumstances().query();
    }

    /** Number of the last statement that compute nodes would have completed; -1 if there was none. */
    public long lastQuery() {
        return lastQuery;
    }

    /** Number of the transaction. */
    public long transaction() {
        return transaction;
    }

    /** The statements that the session's user may see. */
    public String visibleStatements() {
        return server.statements(entry -> superuser || entry.isOf(user));
    }

    /** The sessions that the session's user may see. */
    public String visibleSessions() {
        return server.sessions(session -> superuser || session.client.user().equals(user));
    }

    /** The session ends. */
    public void close() {
        running.forEach(execution -> failed(execution, "57P01", "the client has gone"));
        disconnected = Instant.now();
        server.closed(this);
    }

    void writeTo(JsonRow row) {
        Instant end = disconnected;
        row.add("pid", client.session())
                .add("usr", client.user())
                .addAscii("name", client.user())
                .addAscii("db", client.database())
                .add("host", client.host())
                .add("port", client.port())
                .addAscii("app", client.application())
                .add("began", client.connected());
        if (end != null) {
            row.add("ended", end);
        }
    }
}
