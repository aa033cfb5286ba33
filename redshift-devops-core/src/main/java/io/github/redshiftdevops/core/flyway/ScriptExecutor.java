package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.sql.SecretLiteral;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.exception.FlywayBlockStatementExecutionException;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.internal.callback.CallbackExecutor;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.Results;
import org.flywaydb.core.internal.jdbc.WarningImpl;
import org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlStatement;

/**
 * Sends the statements of a script, many in one turn where the order of events stays the same: in a transaction block,
 * and only statements that answer with no rows.
 */
final class ScriptExecutor extends DefaultSqlScriptExecutor {

    private static final Log LOG = LogFactory.getLog(ScriptExecutor.class);

    private static final int MOST_TOGETHER = 100;

    private final CallbackExecutor<Event> callbacks;

    private final Events events;

    /** The events of a statement: those of migrations, or of their undoing. */
    private record Events(Event before, Event after, Event error) {

        static final Events MIGRATE = new Events(
                Event.BEFORE_EACH_MIGRATE_STATEMENT,
                Event.AFTER_EACH_MIGRATE_STATEMENT,
                Event.AFTER_EACH_MIGRATE_STATEMENT_ERROR);

        static final Events UNDO = new Events(
                Event.BEFORE_EACH_UNDO_STATEMENT,
                Event.AFTER_EACH_UNDO_STATEMENT,
                Event.AFTER_EACH_UNDO_STATEMENT_ERROR);
    }

    ScriptExecutor(JdbcTemplate jdbc, CallbackExecutor<Event> callbacks, boolean undo, boolean outputQueryResults) {
        super(jdbc, callbacks, undo, false, outputQueryResults, null);
        this.callbacks = callbacks;
        this.events = undo ? Events.UNDO : Events.MIGRATE;
    }

    @Override
    public List<Results> execute(SqlScript script, Configuration configuration) {
        boolean inTransaction = !autoCommit();
        List<SqlStatement> together = new ArrayList<>();
        for (SqlStatement statement : ((RedshiftScript) script).statements()) {
            if (inTransaction && statement.isBatchable()) {
                together.add(statement);
                if (together.size() == MOST_TOGETHER) {
                    send(script, together, configuration);
                }
            } else {
                send(script, together, configuration);
                executeStatement(jdbcTemplate, script, statement, configuration);
            }
        }
        send(script, together, configuration);
        return List.of();
    }

    private boolean autoCommit() {
        try {
            return jdbcTemplate.getConnection().getAutoCommit();
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to ask the connection for its transaction", e);
        }
    }

    /** For {@code -X}: whoever keeps a build's log need not know what a placeholder made of a secret. */
    @Override
    protected void logStatementExecution(SqlStatement statement) {
        LOG.debug("Executing SQL: " + SecretLiteral.masked(statement.getSql()));
    }

    /** Sends what is in the list, and empties it. */
    private void send(SqlScript script, List<SqlStatement> together, Configuration configuration) {
        List<SqlStatement> sent = together.stream().filter(this::isNotBlocked).toList();
        together.clear();
        if (sent.isEmpty()) {
            return;
        }
        sent.forEach(this::logStatementExecution);
        List<String> ours = ((RedshiftScript) script).outbox().take();
        List<String> all = Stream.concat(ours.stream(), sent.stream().map(SqlStatement::getSql))
                .toList();
        try {
            SentTogether answer = SentTogether.send(jdbcTemplate.getConnection(), all);
            answer.warnings().forEach(warning -> print(warning, configuration));
            sent.forEach(statement -> tell(events.after(), statement));
        } catch (SentTogether.Failed e) {
            if (e.index() < ours.size()) {
                throw new FlywaySqlException("Unable to write the schema history", e.reason());
            }
            fail(script, sent.get(e.index() - ours.size()), e.reason(), configuration);
        } catch (SQLException e) {
            fail(script, sent.get(0), e, configuration);
        }
    }

    private void fail(SqlScript script, SqlStatement statement, SQLException cause, Configuration configuration) {
        tell(events.error(), statement);
        Results results = new Results();
        results.setException(cause);
        handleException(results, script, statement, configuration);
    }

    private boolean isNotBlocked(SqlStatement statement) {
        try {
            tell(events.before(), statement);
            return true;
        } catch (FlywayBlockStatementExecutionException e) {
            return false;
        }
    }

    private void tell(Event event, SqlStatement statement) {
        callbacks.onEachMigrateOrUndoStatementEvent(
                event, statement.getSql() + statement.getDelimiter(), List.of(), List.of());
    }

    private static void print(SQLWarning warning, Configuration configuration) {
        Results results = new Results();
        results.addWarning(new WarningImpl(warning.getErrorCode(), warning.getSQLState(), warning.getMessage()));
        configuration
                .getPluginRegister()
                .getInstanceOf(org.flywaydb.core.extensibility.ErrorOverridesSupport.class)
                .printWarnings(results, configuration);
    }
}
