package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TransactionRules;
import io.github.redshiftdevops.sql.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptExecutor;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a script.
 *
 * @param line of its first word in the script, counted from 1
 */
public record ScriptStatement(Statement statement, int line) implements SqlStatement {

    /** First words of statements that never answer with rows: several of them can be sent in one turn. */
    private static final Set<String> WITHOUT_ROWS = Set.of(
            "alter", "comment", "create", "delete", "drop", "grant", "insert", "revoke", "reset", "set", "update");

    private static final int LONGEST_TOGETHER = 64 * 1024;

    /** What Redshift's transactions have to do with it. */
    public Verdict verdict() {
        return TransactionRules.of(statement);
    }

    /** Its words and symbols, without white space and comments. */
    public List<Token> tokens() {
        return statement.significantTokens();
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public String getSql() {
        return statement.text().strip();
    }

    @Override
    public String getDelimiter() {
        return ";";
    }

    @Override
    public boolean canExecuteInTransaction() {
        return verdict().kind() != Verdict.Kind.FORBIDDEN;
    }

    @Override
    public boolean isBatchable() {
        return statement.text().length() <= LONGEST_TOGETHER
                && WITHOUT_ROWS.contains(tokens().get(0).text().toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable SqlScript getReferencedSqlScript() {
        return null;
    }

    @Override
    public Results execute(JdbcTemplate jdbc, SqlScriptExecutor executor, Configuration configuration) {
        return jdbc.executeStatement(getSql());
    }
}
