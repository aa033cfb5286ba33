package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Set;

/**
 * {@code NVL2(x, a, b)} is a if x is not NULL, else b, in a's type if one is a number and the other is not.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_NVL2.html">NVL2</a>
 */
final class Nvl2 implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("nvl2");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        List<Range> arguments = source.isCall(at) ? source.list(at + 1) : List.of();
        if (arguments.size() == 3) {
            edits.replace(at, "case");
            edits.replace(at + 1, " when (");
            edits.replace(arguments.get(0).end(), ") is not null then");
            edits.replace(arguments.get(1).end(), " else");
            edits.replace(source.partner(at + 1), " end");
            convert(source, arguments, edits);
        }
    }

    /** A literal has no type in PostgreSQL, so that it would take that of the other value. */
    private static void convert(Source source, List<Range> arguments, Edits edits) {
        Range other = arguments.get(2);
        boolean literal = isOne(source, arguments.get(1), Source.LITERAL);
        if (literal && !isOne(source, other, Source.LITERAL) && !isOne(source, other, "null")) {
            edits.insertAfter(arguments.get(1).start(), "::varchar");
            edits.insertBefore(other.start(), "(");
            edits.insertAfter(other.end() - 1, ")::varchar");
        }
    }

    private static boolean isOne(Source source, Range argument, String key) {
        return argument.length() == 1 && source.is(argument.start(), key);
    }
}
