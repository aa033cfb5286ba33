package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How names in double quotes are read: the parameter {@code enable_case_sensitive_identifier}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html">
 *     enable_case_sensitive_identifier</a>
 */
enum QuotedNames {
    FOLDED,
    EXACT;

    static final String PARAMETER = "enable_case_sensitive_identifier";

    private static final Set<String> ON = Set.of("on", "true", "yes", "1");
    private static final Set<String> SCOPES = Set.of("session", "local");

    /** The statement with its names read so. */
    Statement read(Statement statement) {
        return this == EXACT ? statement.preservingCase() : statement;
    }

    /** How names are read in a script behind a statement, which may be the one that sets the parameter. */
    QuotedNames behind(Statement statement) {
        List<Token> tokens = statement.significantTokens();
        boolean set = !tokens.isEmpty() && tokens.get(0).isWord("set");
        boolean reset = !tokens.isEmpty() && tokens.get(0).isWord("reset");
        if ((!set && !reset) || tokens.size() < 2) {
            return this;
        }
        int name = SCOPES.contains(tokens.get(1).foldedName()) ? 2 : 1;
        if (name >= tokens.size() || !tokens.get(name).isWord(PARAMETER)) {
            return this;
        }
        boolean on = set && tokens.size() == name + 3 && isOn(value(tokens.get(name + 2)));
        return on ? EXACT : FOLDED;
    }

    private static String value(Token token) {
        return token.kind() == TokenKind.STRING ? Lexer.stringValue(token) : token.text();
    }

    /** Whether a value of a parameter means that it is on. */
    static boolean isOn(String value) {
        return ON.contains(value.toLowerCase(Locale.ROOT));
    }
}
