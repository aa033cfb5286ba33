package io.github.redshiftdevops.local.rewrite;

import java.util.Map;

/**
 * A query block: one SELECT and its clauses. Expressions are not looked into.
 *
 * @param select index of the word SELECT
 * @param end index behind the block
 * @param clauses what stands behind the words that introduce each clause
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html">SELECT</a>
 */
record Block(int select, int end, Map<Clause, Range> clauses) {

    boolean has(Clause clause) {
        return clauses.containsKey(clause);
    }

    /** The clause without the words that introduce it; empty if the block has no such clause. */
    Range range(Clause clause) {
        return clauses.getOrDefault(clause, new Range(end, end));
    }

    /** The index of the first word that introduces a clause that the block has. */
    int keyword(Clause clause) {
        return range(clause).start() - clause.words();
    }
}
