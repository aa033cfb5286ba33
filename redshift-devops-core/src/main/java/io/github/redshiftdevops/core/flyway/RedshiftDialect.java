package io.github.redshiftdevops.core.flyway;

import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.callback.CallbackExecutor;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.sqlscript.SqlScriptExecutorFactory;
import org.flywaydb.core.internal.sqlscript.SqlScriptFactory;
import org.flywaydb.database.redshift.RedshiftDatabaseType;
import org.jspecify.annotations.Nullable;

/**
 * Amazon Redshift, as Flyway sees it. It takes the place of Flyway's own dialect, whose priority is lower.
 *
 * <p>Public, because Flyway makes it from its name in {@code META-INF/services}.
 */
public final class RedshiftDialect extends RedshiftDatabaseType {

    private static final int BEFORE_FLYWAYS_OWN = 10;

    /** For Flyway. */
    public RedshiftDialect() {}

    @Override
    public int getPriority() {
        return BEFORE_FLYWAYS_OWN;
    }

    @Override
    public Database<?> createDatabase(
            Configuration configuration,
            JdbcConnectionFactory connections,
            @Nullable StatementInterceptor interceptor) {
        return new RedshiftDatabase(configuration, connections, interceptor);
    }

    @Override
    public SqlScriptFactory createSqlScriptFactory(Configuration configuration, ParsingContext parsingContext) {
        return (resource, mixed, resources) -> {
            ScriptReader reader = new ScriptReader(
                    configuration, parsingContext, createParser(configuration, resources, parsingContext));
            RedshiftScript script = new RedshiftScript(reader, resource, resources);
            if (parsingContext.getDatabase() instanceof RedshiftDatabase database) {
                database.scripts().put(resource.getRelativePath(), script);
            }
            return script;
        };
    }

    @Override
    public SqlScriptExecutorFactory createSqlScriptExecutorFactory(
            JdbcConnectionFactory connections,
            CallbackExecutor<Event> callbacks,
            @Nullable StatementInterceptor interceptor) {
        return (connection, undo, batch, outputQueryResults) ->
                new ScriptExecutor(new JdbcTemplate(connection, this), callbacks, undo, outputQueryResults);
    }
}
