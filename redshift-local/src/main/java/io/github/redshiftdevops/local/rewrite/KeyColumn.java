package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Map;
import java.util.Set;

/**
 * Columns of SUPER, VARBYTE and HLLSKETCH cannot be keys of a table's layout, which else is left to other rules.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html">Limitations of SUPER</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html">VARBYTE type</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/hyperloglog-functions-limitations.html">Limitations of
 *     HLLSKETCH</a>
 */
final class KeyColumn implements RewriteRule {

    private static final Map<String, String> TYPES = Map.of(
            "super",
            "super",
            "varbyte",
            "varbyte",
            "varbinary",
            "varbyte",
            "binary",
            "varbyte",
            "hllsketch",
            "hllsketch");

    @Override
    public Set<String> triggers() {
        return Set.of("distkey", "sortkey");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at) == Place.COLUMN_ATTRIBUTE) {
            int type = at;
            while (type > 0 && source.place(type) != Place.COLUMN_TYPE) {
                type--;
            }
            check(source, at, at, type);
        } else if (source.place(at) == Place.TABLE_ATTRIBUTE && source.isCall(at)) {
            for (Range column : source.list(at + 1)) {
                check(source, at, column.start(), type(source, column.start()));
            }
        }
    }

    /** The index of the type of a column that is created; -1 if there is no such column. */
    private static int type(Source source, int column) {
        for (int i = 1; i < column && source.isName(column); i++) {
            boolean named = source.isName(i - 1)
                    && source.token(i - 1)
                            .foldedName()
                            .equals(source.token(column).foldedName());
            if (named && source.place(i) == Place.COLUMN_TYPE) {
                return i;
            }
        }
        return -1;
    }

    private static void check(Source source, int at, int column, int type) {
        String name = TYPES.get(source.key(type));
        if (name != null) {
            String key = source.is(at, "distkey") ? "distribution key" : "sort key";
            throw source.error(column, Problem.of("0A000", "a column of type " + name + " cannot be a " + key));
        }
    }
}
