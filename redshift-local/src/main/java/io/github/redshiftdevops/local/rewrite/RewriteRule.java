package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * One difference between Redshift's SQL and PostgreSQL's that tokens can mend. Immutable; listed in {@link Rules}.
 *
 * <p>Tokens are visited from the last to the first, so what a rule finds behind its token is rewritten already. It
 * changes tokens at or behind its own; before them it only inserts.
 */
interface RewriteRule {

    /** The keys of the tokens that it is called for, see {@link Source#key(int)}. */
    Set<String> triggers();

    /**
     * Looks at one place, and edits it if the rule applies there.
     *
     * @param at the index of the token
     * @throws io.github.redshiftdevops.local.execution.SqlError if Redshift would refuse it, or if it has no counterpart
     */
    void rewrite(Source source, int at, Edits edits);
}
