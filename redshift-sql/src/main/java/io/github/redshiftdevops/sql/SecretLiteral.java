package io.github.redshiftdevops.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A literal that holds a password or a key, in the clauses of Redshift that take one as text. The hash of a password by
 * SHA-256 tells nobody the password, and is none; a hash by MD5 is as good as the password.
 *
 * @param at index of the literal among the tokens that mean something
 * @param clause index of the word that says what it is, for example {@code SECRET_ACCESS_KEY}
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html">Authorization
 *     parameters</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html">CREATE USER</a>
 */
public record SecretLiteral(int at, int clause) {

    /** What stands in the place of a secret. */
    public static final String MASK = "'***'";

    private static final Pattern CLAUSES =
            Pattern.compile("(?i)password|access_key|session_token|symmetric_key|credentials");

    private static final Pattern KEYS =
            Pattern.compile("(?i).*(aws_secret_access_key|aws_access_key_id|token)\\s*=.*", Pattern.DOTALL);

    /** Those of a statement; the body of a procedure is one literal here, and none of them. */
    public static List<SecretLiteral> in(StatementReader tokens) {
        List<SecretLiteral> found = new ArrayList<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.token(i).kind() == TokenKind.STRING) {
                int clause = tokens.isAny(i - 1, "as", "=") ? i - 2 : i - 1;
                if (isSecret(tokens, clause, i)) {
                    found.add(new SecretLiteral(i, clause));
                }
            }
        }
        return found;
    }

    private static boolean isSecret(StatementReader tokens, int clause, int at) {
        String value = Lexer.stringValue(tokens.token(at));
        return tokens.isAny(clause, "access_key_id", "secret_access_key", "session_token", "master_symmetric_key")
                || (tokens.is(clause, "password") && clause + 1 == at && !value.startsWith("sha256|"))
                || (tokens.is(clause, "credentials") && KEYS.matcher(value).matches());
    }

    /** The SQL with its secrets masked, also those in the bodies of procedures; the same text if it has none. */
    public static String masked(String sql) {
        if (!CLAUSES.matcher(sql).find()) {
            return sql;
        }
        Statement statement = Statement.of(sql);
        StatementReader tokens = StatementReader.of(statement);
        List<Token> secrets =
                in(tokens).stream().map(secret -> tokens.token(secret.at())).toList();
        StringBuilder masked = new StringBuilder();
        for (Token token : statement.tokens()) {
            if (secrets.contains(token)) {
                masked.append(MASK);
            } else {
                masked.append(token.kind() == TokenKind.DOLLAR_STRING ? maskedBody(token.text()) : token.text());
            }
        }
        return masked.toString();
    }

    private static String maskedBody(String dollarString) {
        int delimiter = dollarString.indexOf('$', 1) + 1;
        int end = dollarString.length() - delimiter;
        return end < delimiter
                ? dollarString
                : dollarString.substring(0, delimiter)
                        + masked(dollarString.substring(delimiter, end))
                        + dollarString.substring(end);
    }
}
