package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ARRAY(1, 'a', ..)} makes a SUPER value of values of any types. The word is also a name, which PostgreSQL takes
 * in quotes only.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_array.html">ARRAY</a>
 */
final class ArrayFunction implements RewriteRule {

    private static final Set<String> ENDS_OPERAND = Set.of(")", "]", Source.LITERAL, Source.NUMBER, "end");

    @Override
    public Set<String> triggers() {
        return Set.of("array");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean query = source.is(at + 2, "select") || source.is(at + 2, "with");
        if (source.isCall(at) && !query) {
            edits.replace(at, "pg_catalog.\"array\"");
            castArguments(source, at, edits);
        } else if (!source.is(at + 1, "[") && !source.is(at + 1, "(") && isUsed(source, at)) {
            edits.replace(at, "\"array\"");
        }
    }

    /** Each argument of a function becomes a SUPER value. */
    static void castArguments(Source source, int at, Edits edits) {
        for (Range argument : source.list(at + 1)) {
            if (argument.length() > 0) {
                edits.insertBefore(argument.start(), "(");
                edits.insertAfter(argument.end() - 1, ")::super");
            }
        }
    }

    /** Whether the word is a name, and not PostgreSQL's {@code integer ARRAY}. */
    private static boolean isUsed(Source source, int at) {
        boolean alias = source.is(at - 1, "as") || source.is(at - 1, "at");
        boolean reference = source.scopes().scope(at) != null && !ENDS_OPERAND.contains(source.key(at - 1));
        return (alias || reference) && !source.is(at - 1, ".");
    }
}
