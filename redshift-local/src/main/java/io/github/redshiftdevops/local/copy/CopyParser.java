package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.TokenCursor;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parses {@code COPY table [(columns)] FROM 's3://bucket/prefix' parameters}. The parameters may stand in any order.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html">COPY</a>
 */
final class CopyParser {

    private static final String NOT_SUPPORTED = "0A000";

    private final TokenCursor tokens;

    private CopyParser(TokenCursor tokens) {
        this.tokens = tokens;
    }

    static CopyCommand parse(Statement statement) {
        return new CopyParser(new TokenCursor(statement)).command();
    }

    private CopyCommand command() {
        tokens.expectWord("copy");
        refuseJob();
        refuseQuery();
        TableName table = tableName();
        List<String> columns = columns();
        S3Location source = source();
        return new CopyCommand(table, columns, source, new CopyParameters(tokens).read());
    }

    /** COPY JOB, unless it is a table of this name. */
    private void refuseJob() {
        Token job = tokens.peek();
        if (job == null || !tokens.skipWord("job")) {
            return;
        }
        Token what = tokens.peek();
        if (what != null && what.isAnyWord("create", "alter", "drop", "list", "show", "run")) {
            throw tokens.error(
                    job,
                    Problem.of(NOT_SUPPORTED, "COPY JOB is not supported by the local Redshift")
                            .withHint("load with COPY table FROM 's3://bucket/prefix'"));
        }
        tokens.back();
    }

    private void refuseQuery() {
        Token token = tokens.peek();
        if (token != null && token.isSymbol("(")) {
            throw copyTo(token);
        }
    }

    private TableName tableName() {
        String first = tokens.name().foldedName();
        return tokens.skipSymbol(".") ? new TableName(first, tokens.name().foldedName()) : new TableName(null, first);
    }

    private List<String> columns() {
        if (!tokens.skipSymbol("(")) {
            return List.of();
        }
        Set<String> columns = new LinkedHashSet<>();
        do {
            Token column = tokens.name();
            if (!columns.add(column.foldedName())) {
                throw tokens.error(column, "42701", "column \"" + column.foldedName() + "\" specified more than once");
            }
        } while (tokens.skipSymbol(","));
        if (!tokens.skipSymbol(")")) {
            throw tokens.syntaxError();
        }
        return new ArrayList<>(columns);
    }

    private S3Location source() {
        Token token = tokens.peek();
        if (token != null && token.isWord("to")) {
            throw copyTo(token);
        }
        tokens.expectWord("from");
        Token from = tokens.peek();
        if (from != null && from.isAnyWord("stdin", "program")) {
            throw tokens.error(
                    from,
                    Problem.of(
                                    NOT_SUPPORTED,
                                    "COPY FROM " + from.text().toUpperCase(Locale.ROOT)
                                            + " is not supported by Amazon Redshift")
                            .withHint("load from Amazon S3: COPY table FROM 's3://bucket/key' IAM_ROLE default"));
        }
        Token url = tokens.string();
        return S3Location.parse(TokenCursor.value(url)).orElseThrow(() -> otherSource(url));
    }

    private SqlError copyTo(Token token) {
        return tokens.error(
                token,
                Problem.of(NOT_SUPPORTED, "COPY TO is not supported by Amazon Redshift")
                        .withHint("use UNLOAD ('select ...') TO 's3://bucket/prefix'"));
    }

    private SqlError otherSource(Token url) {
        String value = TokenCursor.value(url).toLowerCase(Locale.ROOT);
        String source = value.startsWith("dynamodb://")
                ? "Amazon DynamoDB"
                : value.startsWith("emr://") ? "Amazon EMR" : "anything but Amazon S3";
        return tokens.error(
                url,
                Problem.of(NOT_SUPPORTED, "COPY from " + source + " is not supported by the local Redshift")
                        .withHint("write FROM 's3://bucket/prefix'"));
    }
}
