package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The date part of a function is a word, also in double quotes, or a literal, and has more names than PostgreSQL knows.
 * The functions are called what their columns are named.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html">Date parts</a>
 */
final class DatePart implements RewriteRule {

    /** The functions by the names that they may be called by, and what they are called in the catalog. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "dateadd", "date_add",
            "date_add", "date_add",
            "datediff", "date_diff",
            "date_diff", "date_diff",
            "date_part", "pgdate_part",
            "datepart", "pgdate_part",
            "pgdate_part", "pgdate_part",
            "date_trunc", "date_trunc");

    @Override
    public Set<String> triggers() {
        return FUNCTIONS.keySet();
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.isCall(at)) {
            return;
        }
        String function = FUNCTIONS.getOrDefault(source.key(at), source.key(at));
        if (!source.is(at, function)) {
            edits.replace(at, function);
        }
        int part = at + 2;
        if (source.is(part + 1, ",")) {
            DateParts.canonical(part(source, part)).ifPresent(name -> edits.replace(part, "'" + name + "'"));
        }
    }

    private static String part(Source source, int at) {
        if (source.is(at, Source.LITERAL)) {
            return Lexer.stringValue(source.token(at)).toLowerCase(Locale.ROOT);
        }
        return source.isName(at) ? source.token(at).foldedName() : "";
    }
}
