package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Statement;

/** Turns a statement of Redshift's SQL into PostgreSQL's. Thread-safe. */
public final class Rewriter {

    private Rewriter() {}

    /**
     * Rewrites one statement. What is PostgreSQL's SQL already stays as it is, so that the result can be rewritten again.
     * Time is linear in the length of the statement.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if Redshift would refuse it, or if it has no counterpart
     *     in PostgreSQL; its field {@code P} is the position in the statement
     */
    public static Rewritten rewrite(Statement statement) {
        Source source = Source.of(statement);
        Edits edits = new Edits(source);
        for (int i = source.size() - 1; i >= 0; i--) {
            for (RewriteRule rule : Rules.triggeredBy(source.key(i))) {
                rule.rewrite(source, i, edits);
            }
        }
        return edits.rewritten();
    }
}
