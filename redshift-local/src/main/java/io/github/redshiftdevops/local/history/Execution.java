package io.github.redshiftdevops.local.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A statement that a session executes. Only the session's own thread calls its methods. */
public final class Execution {

    private final StatementProfile profile;
    private final Circumstances circumstances;
    private final @Nullable Execution caller;
    private boolean suspended;
    private boolean ended;

    /**
     * Under which a statement is executed.
     *
     * @param query number of the statement
     * @param transaction number of its transaction
     * @param user whose rights it has
     * @param label the query group
     */
    record Circumstances(long query, long transaction, String user, String label, Instant started) {}

    Execution(StatementProfile profile, Circumstances circumstances, @Nullable Execution caller) {
        this.profile = profile;
        this.circumstances = circumstances;
        this.caller = caller;
    }

    StatementProfile profile() {
        return profile;
    }

    Circumstances circumstances() {
        return circumstances;
    }

    /** The CALL that the statement is part of. */
    @Nullable
    Execution caller() {
        return caller;
    }

    /** Says that the client has fetched some of the rows, and may fetch more. */
    public void suspend() {
        suspended = true;
    }

    boolean isSuspended() {
        return suspended;
    }

    /** False if it was ended before. */
    boolean end() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}
