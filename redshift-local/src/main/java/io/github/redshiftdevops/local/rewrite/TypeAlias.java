package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * Names of types that PostgreSQL does not know: {@code DATETIME}, and {@code VARBYTE} with its aliases {@code VARBINARY}
 * and {@code BINARY VARYING}, whose length is not checked.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html">Data types</a>
 */
final class TypeAlias implements RewriteRule {

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
        int length = source.are(at, "binary", "varying") ? at + 2 : at + 1;
        edits.remove(at, source.opens(length) ? source.next(length) : length);
        edits.replace(at, "bytea");
    }
}
