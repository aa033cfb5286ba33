package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;

/**
 * {@code TRY_CAST(x AS type)} is a function of the catalog that gets the type as a text and as a NULL. The cast around it
 * keeps the length or precision of the type.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_TRY_CAST.html">TRY_CAST</a>
 */
final class TryCast implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("try_cast");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int close = source.isCall(at) ? source.partner(at + 1) : -1;
        int as = at + 2;
        while (as < close && !source.is(as, "as")) {
            as = source.next(as);
        }
        if (as < close - 1) {
            String type = edits.text(new Range(as + 1, close));
            edits.insertBefore(at, "cast(");
            edits.insertAfter(as - 1, ", " + Lexer.quoteLiteral(type) + ", null::" + type);
            edits.remove(as, close);
            edits.insertAfter(close, " as " + type + ")");
        }
    }
}
