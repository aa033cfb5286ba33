package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.Set;

/**
 * The body of a function in SQL is Redshift's SQL too.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html">CREATE FUNCTION</a>
 */
final class SqlFunctionBody implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("create");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int function = source.are(at + 1, "or", "replace") ? at + 3 : at + 1;
        if (at == 0 && source.is(function, "function") && isSql(source)) {
            for (int i = function; i < source.size(); i = source.next(i)) {
                if (source.is(i - 1, "as") && isBody(source.token(i))) {
                    body(source.token(i), i, edits);
                }
            }
        }
    }

    private static boolean isSql(Source source) {
        for (int i = 0; i < source.size(); i = source.next(i)) {
            if (source.are(i, "language", "sql")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBody(Token token) {
        return token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING;
    }

    private static void body(Token token, int at, Edits edits) {
        String body = Lexer.stringValue(token);
        // a body that creates a function in turn is no body of Redshift's: it may only select
        if (Source.of(Statement.of(body)).is(0, "select")) {
            String rewritten = Rewriter.rewrite(Statement.of(body)).text();
            if (!rewritten.equals(body)) {
                edits.replace(at, quote(token, rewritten));
            }
        }
    }

    private static String quote(Token token, String body) {
        if (token.kind() == TokenKind.STRING) {
            return Lexer.quoteLiteral(body);
        }
        String delimiter = token.text().substring(0, token.text().indexOf('$', 1) + 1);
        return delimiter + body + delimiter;
    }
}
