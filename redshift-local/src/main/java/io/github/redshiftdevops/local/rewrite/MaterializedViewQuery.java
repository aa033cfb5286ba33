package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * The query of a materialized view has no ORDER BY, LIMIT or OFFSET; inside of brackets Redshift takes them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html">CREATE
 *     MATERIALIZED VIEW, limitations</a>
 */
final class MaterializedViewQuery implements Refusal {

    private static final Set<String> AS = Set.of("as");

    @Override
    public Set<String> triggers() {
        return Set.of("materialized");
    }

    @Override
    public void check(Source source, int at) {
        if (at != 1 || !source.is(0, "create")) {
            return;
        }
        int as = source.find(new Range(at, source.size()), AS);
        for (int i = Math.max(as, at); as >= 0 && i < source.size(); i = source.next(i)) {
            boolean name = source.is(i - 1, ".") || source.is(i - 1, "as") || source.is(i + 1, ".");
            boolean ordered = source.is(i, "order") && source.is(i + 1, "by");
            boolean limited = (source.is(i, "limit") || source.is(i, "offset")) && source.endsOperand(i + 1);
            if (!name && (ordered || limited)) {
                String clause = ordered ? "ORDER BY" : source.is(i, "limit") ? "LIMIT" : "OFFSET";
                throw source.error(
                        i,
                        Problem.of("0A000", clause + " is not supported in the query of a materialized view")
                                .withHint("sort and limit where the view is read"));
            }
        }
    }
}
