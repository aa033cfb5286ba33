package io.github.redshiftdevops.local.rewrite;

/**
 * One difference between Redshift's SQL and PostgreSQL's that concerns a whole query block. Immutable; listed in
 * {@link Rules}. Rules on tokens have edited the statement before, and rules on blocks the blocks that end before.
 */
interface BlockRule {

    /** Whether the rule must ask what columns the tables of the block have. */
    default boolean needsColumns(Source source, Block block) {
        return false;
    }

    /**
     * Looks at one block, and edits it if the rule applies there.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if Redshift would refuse it, or if it has no counterpart
     */
    void rewrite(Query query);
}
