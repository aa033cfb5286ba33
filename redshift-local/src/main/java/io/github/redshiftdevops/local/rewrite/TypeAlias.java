package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Names of types that PostgreSQL does not know: {@code DATETIME}, and {@code VARBINARY} and {@code BINARY VARYING}, which
 * are {@code VARBYTE}. A column of it has a length.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html">Data types</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html">VARBYTE type</a>
 */
final class TypeAlias implements RewriteRule {

    private static final int LONGEST_VARBYTE = 1_024_000;

    @Override
    public Set<String> triggers() {
        return Set.of("datetime", "varbyte", "varbinary", "binary");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) != Place.COLUMN_TYPE && source.place(at) != Place.CAST_TYPE) {
            return;
        }
        if (source.is(at, "datetime")) {
            edits.replace(at, "timestamp");
        } else {
            binary(source, at, edits);
        }
    }

    private static void binary(Source source, int at, Edits edits) {
        int last = source.are(at, "binary", "varying") ? at + 1 : at;
        if (source.opens(last + 1)) {
            length(source, last + 2);
        }
        if (!source.is(at, "varbyte")) {
            edits.remove(at, last);
            edits.replace(last, "varbyte");
        }
        if (source.place(at) == Place.COLUMN_TYPE && !source.opens(last + 1)) {
            edits.insertAfter(last, "(64000)");
        }
    }

    private static void length(Source source, int at) {
        String length = source.is(at, Source.NUMBER) ? source.token(at).text() : "1";
        if (length.equals("0") || Numbers.exceeds(length, LONGEST_VARBYTE)) {
            throw source.error(
                    at, Problem.of("22023", "length for type varbyte must be between 1 and " + LONGEST_VARBYTE));
        }
    }
}
