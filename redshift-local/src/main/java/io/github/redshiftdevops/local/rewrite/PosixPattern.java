package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The pattern of {@code ~} and {@code !~}: where PostgreSQL would take it for something else, the catalog translates or
 * refuses it, as it does for the functions {@code REGEXP_..}. Only literals are looked at.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html">POSIX
 *     operators</a>
 */
final class PosixPattern implements RewriteRule {

    /** An escaped letter, a group that begins with a question mark, or a quantifier of a quantifier. */
    private static final Pattern DIFFERENT = Pattern.compile("\\\\[a-zA-Z<>`'&&[^dDsSwW]]|\\(\\?|[*+?}][*+?{]");

    @Override
    public Set<String> triggers() {
        return Set.of("~", "!~");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int pattern = at + 1;
        if (source.is(pattern, Source.LITERAL)
                && !source.is(pattern + 1, Source.LITERAL)
                && DIFFERENT.matcher(Lexer.stringValue(source.token(pattern))).find()) {
            edits.insertBefore(pattern, "pg_catalog.redshift_pattern(");
            edits.insertAfter(pattern, ")");
        }
    }
}
