package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.TokenKind;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A backslash escapes in every literal; PostgreSQL wants {@code E'..'} for that. The null character {@code \0} ends the
 * string, as in the C of PostgreSQL 8; today's PostgreSQL refuses it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/pattern-matching-conditions-posix.html">POSIX
 *     operators</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html">STRTOL, for the null character</a>
 */
final class BackslashLiteral implements RewriteRule {

    /** A backslash and what it escapes; group 1 is there if that is the null character. */
    private static final Pattern ESCAPE =
            Pattern.compile("\\\\(?:(000|00?(?![0-7])|x00|x0(?![0-9A-Fa-f]))|.)", Pattern.DOTALL);

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
        boolean ended = false;
        for (int i = at; escapes && i < end; i++) {
            String literal = ended ? "''" : source.token(i).text();
            int nul = nullCharacter(literal);
            ended |= nul >= 0;
            String body = withoutUnicodeEscapes(nul >= 0 ? literal.substring(0, nul) + "'" : literal);
            edits.replace(i, i == at ? "E" + body : body);
        }
    }

    /** Index of the backslash of the first {@code \0}, also with more digits or in hexadecimal; -1 if there is none. */
    private static int nullCharacter(String literal) {
        Matcher escape = ESCAPE.matcher(literal);
        while (escape.find()) {
            if (escape.group(1) != null) {
                return escape.start();
            }
        }
        return -1;
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
