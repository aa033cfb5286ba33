package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.TokenCursor;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/**
 * Parses {@code UNLOAD ('select ..') TO 's3://bucket/prefix' options}. The options may stand in any order.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html">UNLOAD</a>
 */
final class UnloadParser {

    private final TokenCursor tokens;

    private UnloadParser(TokenCursor tokens) {
        this.tokens = tokens;
    }

    static UnloadCommand parse(Statement statement) {
        return new UnloadParser(new TokenCursor(statement)).command();
    }

    private UnloadCommand command() {
        tokens.expectWord("unload");
        tokens.expectSymbol("(");
        String query = query();
        tokens.expectSymbol(")");
        tokens.expectWord("to");
        Token url = tokens.string();
        S3Location target = S3Location.parse(TokenCursor.value(url))
                .orElseThrow(() -> tokens.error(
                        url,
                        Problem.of(
                                        "0A000",
                                        "UNLOAD destination is not supported. (Hint: only S3 based unload is allowed)")
                                .withHint("write TO 's3://bucket/prefix'")));
        return new UnloadCommand(query, target, new UnloadParameters(tokens).read());
    }

    /** The query in single quotes, or between {@code $$}. */
    private String query() {
        Token literal = tokens.literal();
        List<Statement> statements = Statements.split(Lexer.stringValue(literal));
        if (statements.size() != 1) {
            throw tokens.error(literal, "42601", "UNLOAD needs exactly one query");
        }
        Statement query = statements.get(0);
        checkQuery(literal, query.significantTokens());
        return query.text();
    }

    private void checkQuery(Token literal, List<Token> query) {
        Token first = query.get(0);
        if (!first.isAnyWord("select", "with", "values") && !first.isSymbol("(")) {
            throw tokens.error(literal, "42601", "UNLOAD needs a SELECT query");
        }
        if (hasOuterLimit(query)) {
            throw tokens.error(
                    literal,
                    Problem.of("0A000", "Limit clause is not supported")
                            .withHint("put the query with LIMIT into FROM (...) of an outer query"));
        }
    }

    private static boolean hasOuterLimit(List<Token> query) {
        int depth = 0;
        for (int i = 0; i < query.size(); i++) {
            Token token = query.get(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            boolean top = token.isWord("top") && i > 0 && query.get(i - 1).isAnyWord("select", "distinct", "all");
            if (depth == 0 && (token.isWord("limit") || top)) {
                return true;
            }
        }
        return false;
    }

    /** The error of a query that failed: its position in the query means nothing to the client. */
    static SqlError failed(SqlError error) {
        return error.without('P').inContext("query of UNLOAD");
    }
}
