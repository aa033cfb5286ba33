package io.github.redshiftdevops.local.rewrite;

/**
 * {@code WHERE a.x = b.x(+)}: b is outer joined. The conditions with the operator become those of a LEFT JOIN.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WHERE_oracle_outer.html">Oracle-style outer joins in the
 *     WHERE clause</a>
 */
final class OuterJoinOperator implements BlockRule {

    @Override
    public boolean needsColumns(Source source, Block block) {
        return Conjunct.anyMarked(source, block)
                && Conjunct.of(source, block).stream()
                        .filter(Conjunct::isMarked)
                        .anyMatch(conjunct -> conjunct.hasUnqualifiedColumn(source));
    }

    @Override
    public void rewrite(Query query) {
        if (Conjunct.anyMarked(query.source(), query.block())) {
            new OuterJoins(query).rewrite();
        }
    }
}
