package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.Locale;
import java.util.Set;

/**
 * CREATE FUNCTION of other languages than SQL, and what PostgreSQL lets such a function be: it may only select an
 * expression, of one scalar type.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html">CREATE FUNCTION</a>
 */
final class UnsupportedFunctionDefinition implements Refusal {

    private static final Set<String> CLAUSES =
            Set.of("from", "into", "where", "group", "having", "order", "limit", "union", "intersect", "except");

    @Override
    public Set<String> triggers() {
        return Set.of("create");
    }

    @Override
    public void check(Source source, int at) {
        int function = source.are(1, "or", "replace") ? 3 : 1;
        if (at != 0 || !source.is(function, "function")) {
            return;
        }
        for (int i = source.behindName(function + 1); i < source.size(); i = source.next(i)) {
            if (source.is(i, "language")) {
                language(source, i + 1);
            } else if (source.is(i - 1, "returns") && (source.is(i, "setof") || source.is(i, "table"))) {
                throw Syntax.error(source, i);
            } else if (source.is(i - 1, "as") && isBody(source.token(i))) {
                body(source, i);
            }
        }
    }

    private static void language(Source source, int at) {
        if (source.isName(at) && source.token(at).foldedName().equals("plpgsql")) {
            throw source.error(
                    at,
                    Problem.of("0A000", "language \"plpgsql\" is not supported for user-defined functions")
                            .withHint("write a stored procedure: CREATE PROCEDURE .. LANGUAGE plpgsql"));
        }
        if (source.isName(at) && source.token(at).foldedName().startsWith("plpython")) {
            throw source.error(
                    at,
                    Problem.of("42704", "language \"" + source.token(at).foldedName() + "\" does not exist")
                            .withDetail("Amazon Redshift has no functions in Python any more.")
                            .withHint(
                                    "write a SQL function: LANGUAGE sql, or a Lambda function: CREATE EXTERNAL FUNCTION"));
        }
    }

    private static boolean isBody(Token token) {
        return token.kind() == TokenKind.DOLLAR_STRING || token.kind() == TokenKind.STRING;
    }

    private static void body(Source source, int at) {
        Source body = Source.of(Statement.of(Lexer.stringValue(source.token(at))));
        for (int i = 0; body.is(0, "select") && i < body.size(); i = body.next(i)) {
            if (CLAUSES.contains(body.key(i)) && !body.is(i - 1, ".")) {
                throw source.error(
                        at,
                        Problem.of(
                                "0A000",
                                "The body of a SQL function must be a SELECT of an expression, without "
                                        + body.token(i).text().toUpperCase(Locale.ROOT)));
            }
        }
    }
}
