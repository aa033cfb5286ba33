package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;

/**
 * {@code EXTRACT(part FROM x)} names its column {@code date_part}, and takes other parts than PostgreSQL's.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html">EXTRACT</a>
 */
final class Extract implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("extract");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int part = at + 2;
        if (!source.isCall(at) || !source.is(part + 1, "from")) {
            return;
        }
        if (source.isName(part)) {
            String name = source.token(part).foldedName();
            edits.replace(part, Lexer.quoteLiteral(DateParts.canonical(name).orElse(name)));
        }
        // with the schema, as DATE_PART without it is another function
        edits.replace(at, "pg_catalog.date_part");
        edits.insertAfter(part, ",");
        edits.remove(part + 1, part + 2);
    }
}
