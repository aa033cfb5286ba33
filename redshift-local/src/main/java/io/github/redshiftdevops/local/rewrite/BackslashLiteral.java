package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.TokenKind;
import java.util.Set;

/**
 * A backslash escapes in every literal; PostgreSQL wants {@code E'..'} for that.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html">POSIX
 *     operators</a>
 */
final class BackslashLiteral implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(Source.LITERAL);
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (continues(source, at)) {
            return;
        }
        int end = at + 1;
        while (source.is(end, Source.LITERAL) && continues(source, end)) {
            end++;
        }
        String text = source.token(at).text();
        boolean escapes = text.startsWith("'") && hasBackslash(source, new Range(at, end));
        for (int i = at; escapes && i < end; i++) {
            String body = withoutUnicodeEscapes(source.token(i).text());
            edits.replace(i, i == at ? "E" + body : body);
        }
    }

    /** Whether the literal is the next line of the one before: then it begins with a bare quote. */
    private static boolean continues(Source source, int at) {
        return source.is(at - 1, Source.LITERAL) && source.token(at).text().startsWith("'");
    }

    private static boolean hasBackslash(Source source, Range literals) {
        for (int i = literals.start(); i < literals.end(); i++) {
            if (source.token(i).kind() == TokenKind.STRING
                    && source.token(i).text().indexOf('\\') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Redshift knows no escape of that kind: there {@code \}{@code u} is the letter u. */
    private static String withoutUnicodeEscapes(String literal) {
        StringBuilder text = new StringBuilder(literal.length());
        for (int i = 0; i < literal.length(); i++) {
            char c = literal.charAt(i);
            if (c == '\\' && i + 1 < literal.length()) {
                i++;
                boolean unicode = Character.toLowerCase(literal.charAt(i)) == 'u';
                text.append(unicode ? "" : "\\").append(literal.charAt(i));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
