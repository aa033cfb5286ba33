package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/** One thing that PostgreSQL takes and Redshift refuses. Immutable; listed in {@link Refusals}. */
interface Refusal {

    /** The keys of the tokens that it is called for, see {@link Source#key(int)}. */
    Set<String> triggers();

    /**
     * Looks at one place.
     *
     * @param at the index of the token
     * @throws io.github.redshiftdevops.local.execution.SqlError if Redshift refuses what stands there
     */
    void check(Source source, int at);
}
