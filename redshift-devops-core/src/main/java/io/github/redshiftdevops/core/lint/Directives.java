package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comments that switch rules off:
 *
 * <pre>
 * -- redshift-lint: off RSL003, RSL024 the table is empty here
 * truncate table sales.stage;
 * -- redshift-lint: off file RSL026
 * </pre>
 *
 * <p>The first form counts for the statement that the comment stands in, or behind on the same line, or else before.
 */
final class Directives {

    private static final Pattern DIRECTIVE = Pattern.compile("(?i)redshift-lint:\\s*(.*)", Pattern.DOTALL);

    private static final Pattern OFF =
            Pattern.compile("(?i)off\\s+(file\\s+)?(RSL\\d+(?:\\s*,\\s*RSL\\d+)*)\\b.*", Pattern.DOTALL);

    /** A code, and the part of the script for which it is switched off. */
    private record Off(String code, int start, int end) {}

    /** A directive that cannot be understood, with its place in the script. */
    record Mistake(int start, int end, String what) {}

    private final List<Off> off = new ArrayList<>();

    private final List<Mistake> mistakes = new ArrayList<>();

    private Directives() {}

    static Directives of(String text, Set<String> codes) {
        Directives directives = new Directives();
        if (!text.toLowerCase(Locale.ROOT).contains("redshift-lint:")) {
            return directives;
        }
        List<Token> tokens = Lexer.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            Matcher matcher = DIRECTIVE.matcher(tokens.get(i).text());
            if (tokens.get(i).kind() == TokenKind.COMMENT && matcher.find()) {
                directives.read(matcher.group(1), new Comment(tokens, i), codes);
            }
        }
        return directives;
    }

    private void read(String directive, Comment comment, Set<String> codes) {
        Matcher matcher = OFF.matcher(directive);
        if (!matcher.matches()) {
            mistakes.add(new Mistake(
                    comment.start(), comment.end(), "it is not of the form 'off RSL003' or 'off file RSL003'"));
            return;
        }
        for (String code : matcher.group(2).toUpperCase(Locale.ROOT).split("\\s*,\\s*", -1)) {
            if (!codes.contains(code)) {
                mistakes.add(new Mistake(comment.start(), comment.end(), "there is no rule '" + code + "'"));
            } else if (matcher.group(1) != null) {
                off.add(new Off(code, Integer.MIN_VALUE, Integer.MAX_VALUE));
            } else {
                off.add(new Off(code, comment.statementStart(), comment.statementEnd()));
            }
        }
    }

    List<Mistake> mistakes() {
        return mistakes;
    }

    /** Whether the rule is switched off there; -1 is the whole file. */
    boolean switchOff(String code, int offset) {
        return off.stream().anyMatch(each -> each.code().equals(code) && each.start() <= offset && offset < each.end());
    }

    /** A comment among the tokens of a script. */
    private record Comment(List<Token> tokens, int at) {

        int start() {
            return tokens.get(at).start();
        }

        int end() {
            return tokens.get(at).end();
        }

        int statementStart() {
            int semicolon = semicolonBefore(at);
            return isBehindOnSameLine(semicolon) ? after(semicolonBefore(semicolon)) : after(semicolon);
        }

        int statementEnd() {
            int semicolon = semicolonBefore(at);
            if (isBehindOnSameLine(semicolon)) {
                return tokens.get(semicolon).start();
            }
            int end = at;
            while (end < tokens.size() && !tokens.get(end).isSymbol(";")) {
                end++;
            }
            return end < tokens.size() ? tokens.get(end).start() : Integer.MAX_VALUE;
        }

        private int semicolonBefore(int token) {
            int before = token - 1;
            while (before >= 0 && !tokens.get(before).isSymbol(";")) {
                before--;
            }
            return before;
        }

        private int after(int semicolon) {
            return semicolon < 0 ? 0 : tokens.get(semicolon).end();
        }

        private boolean isBehindOnSameLine(int semicolon) {
            return semicolon >= 0
                    && tokens.subList(semicolon, at).stream()
                            .skip(1)
                            .allMatch(token -> token.kind() == TokenKind.WHITESPACE
                                    && token.text().indexOf('\n') < 0);
        }
    }
}
