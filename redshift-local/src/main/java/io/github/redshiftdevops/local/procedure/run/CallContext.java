package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlSession;

/**
 * What the procedures of one client's CALL share.
 *
 * @param calls runs the procedures that these call
 */
public record CallContext(SqlSession session, Transactions transactions, NestedCalls calls, Types types, Level level) {

    /**
     * How deep the procedure is in the chain of calls.
     *
     * @param depth how many procedures are running, this one included
     * @param changes how many changes of the {@link Surroundings} are this procedure's or its callers'
     */
    public record Level(int depth, int changes) {}

    /** The same for a procedure that this one calls. */
    public CallContext deeper(Transactions inner) {
        int changes = inner.surroundings().depth();
        return new CallContext(session, inner, calls, types, new Level(level.depth() + 1, changes));
    }
}
