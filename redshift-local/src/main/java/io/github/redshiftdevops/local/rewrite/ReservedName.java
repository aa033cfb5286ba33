package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * A word that Redshift reserves and PostgreSQL does not cannot be the name of a table or column without quotes.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_pg_keywords.html">Reserved words</a>
 */
final class ReservedName implements RewriteRule {

    /** Those that mean nothing else where a name may stand, and that nobody was seen to use as names. */
    private static final Set<String> WORDS = Set.of(("aes128 aes256 allowoverwrite blanksasnull bytedict credentials"
                    + " defrag delta delta32k emptyasnull enable encrypt encryption globaldict256 globaldict64k lun luns"
                    + " lzo minus mostly16 mostly32 mostly8 parallel partition percent permissions raw readratio recover"
                    + " rejectlog resort respect restore snapshot system tag tdes text255 text32k top truncatecolumns"
                    + " without")
            .split(" "));

    private static final Set<String> BEFORE_OPERAND =
            Set.of("select", "distinct", ",", "(", "where", "and", "or", "not", "by", "=", "<>", "<", ">", "set");
    private static final Set<String> BEHIND_OPERAND =
            Set.of(",", ")", "from", "where", "and", "or", "=", "<>", "<", ">", "is", "in", "like", "as", "");

    @Override
    public Set<String> triggers() {
        return WORDS;
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean column = source.place(at + 1) == Place.COLUMN_TYPE && !source.is(at - 1, "alter");
        if (column || isCreated(source, at) || isOperand(source, at)) {
            String word = source.token(at).text();
            throw source.error(
                    at,
                    Problem.of("42601", "syntax error at or near \"" + word + "\"")
                            .withHint("the word is reserved in Amazon Redshift: write \"" + word
                                    + "\" in double quotes"));
        }
    }

    private static boolean isCreated(Source source, int at) {
        int name = at;
        while (source.is(name - 1, ".")) {
            name -= 2;
        }
        boolean created = source.is(name - 1, "table") || source.is(name - 1, "view") || source.is(name - 1, "exists");
        return source.is(0, "create") && created && name <= 7 && !source.is(at + 1, ".");
    }

    /** Not in lists of options, where brackets hold words that are no names. */
    private static boolean isOperand(Source source, int at) {
        boolean query = source.is(0, "select")
                || source.is(0, "with")
                || source.is(0, "insert")
                || source.is(0, "update")
                || source.is(0, "delete");
        return query
                && BEFORE_OPERAND.contains(source.key(at - 1))
                && BEHIND_OPERAND.contains(source.key(at + 1))
                && (at + 1 == source.size() || !source.key(at + 1).isEmpty());
    }
}
