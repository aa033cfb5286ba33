package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Character types have a length. Without one, that of a column is 256, and that of a cast is as long as what is cast;
 * {@code MAX} is the longest there is.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Character types</a>
 */
final class CharacterType implements RewriteRule {

    private static final int LONGEST_VARCHAR = 65_535;
    private static final int LONGEST_CHAR = 4_096;

    @Override
    public Set<String> triggers() {
        return Set.of("varchar", "nvarchar", "text", "bpchar", "char", "nchar", "character", "national");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean ofColumn = source.place(at) == Place.COLUMN_TYPE;
        if (!ofColumn && source.place(at) != Place.CAST_TYPE) {
            return;
        }
        int last = lastWord(source, at);
        boolean varying = source.is(last, "varying") || source.key(last).endsWith("varchar");
        if (source.is(at, "nvarchar")) {
            edits.replace(at, "varchar");
        }
        if (source.opens(last + 1)) {
            length(source, last + 2, varying ? LONGEST_VARCHAR : LONGEST_CHAR, edits);
        } else if (ofColumn && varying) {
            edits.insertAfter(last, "(256)");
        } else if (ofColumn && source.is(at, "text")) {
            edits.replace(at, "varchar(256)");
        } else if (ofColumn && source.is(at, "bpchar")) {
            edits.replace(at, "char(256)");
        }
    }

    private static int lastWord(Source source, int at) {
        int i = source.is(at, "national") ? at + 1 : at;
        return source.is(i + 1, "varying") ? i + 1 : i;
    }

    private static void length(Source source, int at, int longest, Edits edits) {
        if (source.is(at, "max")) {
            edits.replace(at, Integer.toString(longest));
        } else if (source.is(at, Source.NUMBER)
                && Numbers.exceeds(source.token(at).text(), longest)) {
            String type = longest == LONGEST_CHAR ? "char" : "varchar";
            throw source.error(at, Problem.of("22023", "length for type " + type + " cannot exceed " + longest));
        }
    }
}
