package io.github.redshiftdevops.core.plan;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/** Writes comments and statements one below the other. Not thread-safe. */
public final class PlanWriter {

    private final StringBuilder text = new StringBuilder();

    /** An empty line. */
    public void space() {
        text.append('\n');
    }

    /** A comment; line breaks in it are kept out of the SQL. */
    public void comment(String comment) {
        comment.lines()
                .forEach(line -> text.append(("-- " + line).stripTrailing()).append('\n'));
    }

    /** A statement, which need not end with a semicolon. */
    public void statement(String sql) {
        String body = sql.strip();
        text.append(body).append(endsWithLineComment(body) ? "\n;" : ";").append('\n');
    }

    /** A semicolon behind it would belong to the comment. */
    private static boolean endsWithLineComment(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
        return last != null && last.isTrivia() && last.text().startsWith("--");
    }

    /** All that was written. */
    public String text() {
        return text.toString();
    }
}
