package io.github.redshiftdevops.local.rewrite;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The date part of a function is a word, also in double quotes, and has more names than PostgreSQL knows.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html">Date parts</a>
 */
final class DatePart implements RewriteRule {

    /** The functions by the names that they may be called by, and what they are called in the catalog. */
    private static final Map<String, String> FUNCTIONS = Map.of(
            "dateadd", "dateadd",
            "date_add", "dateadd",
            "datediff", "datediff",
            "date_diff", "datediff",
            "date_part", "date_part",
            "datepart", "date_part",
            "pgdate_part", "date_part",
            "date_trunc", "date_trunc",
            "extract", "extract");

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
        boolean extract = source.is(at, "extract");
        int part = at + 2;
        if (source.isName(part) && source.is(part + 1, extract ? "from" : ",")) {
            Optional<String> name = DateParts.canonical(source.token(part).foldedName());
            name.ifPresent(canonical -> edits.replace(part, extract ? canonical : "'" + canonical + "'"));
        }
    }
}
