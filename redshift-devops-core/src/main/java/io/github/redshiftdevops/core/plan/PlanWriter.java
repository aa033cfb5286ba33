package io.github.redshiftdevops.core.plan;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.SecretLiteral;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/** Writes comments and statements one below the other. Not thread-safe. */
public final class PlanWriter {

    private final StringBuilder text = new StringBuilder();

    private int masked;

    /** An empty line. */
    public void space() {
        text.append('\n');
    }

    /** A comment; line breaks in it are kept out of the SQL. */
    public void comment(String comment) {
        comment.lines()
                .forEach(line -> text.append(("-- " + line).stripTrailing()).append('\n'));
    }

    /** A statement, which need not end with a semicolon. Passwords and keys in it are masked: many see a plan. */
    public void statement(String sql) {
        String body = SecretLiteral.masked(sql).strip();
        if (!body.equals(sql.strip())) {
            masked++;
            comment("WARNING: has a secret, which is masked here: put it in again to run this file");
        }
        text.append(body).append(endsWithLineComment(body) ? "\n;" : ";").append('\n');
    }

    /** A semicolon behind it would belong to the comment. */
    private static boolean endsWithLineComment(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.isTrivia() && last.text().startsWith("--");
    }

    /** How many statements have a secret that was masked. */
    public int masked() {
        return masked;
    }

    /** All that was written. */
    public String text() {
        return text.toString();
    }
}
