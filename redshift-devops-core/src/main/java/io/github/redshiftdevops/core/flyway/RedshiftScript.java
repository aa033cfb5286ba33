package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.sqlscript.SqlScript;
import org.flywaydb.core.internal.sqlscript.SqlScriptMetadata;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;
import org.jspecify.annotations.Nullable;

/**
 * A script of a migration or callback, split as Redshift splits it: with backslash escapes in literals, and bare
 * {@code $1}. It is read when its statements are first asked for. Not thread-safe.
 */
public final class RedshiftScript implements SqlScript {

    private final ScriptReader reader;

    private final LoadableResource resource;

    private final SqlScriptMetadata metadata;

    private @Nullable List<ScriptStatement> statements;

    RedshiftScript(ScriptReader reader, LoadableResource resource, ResourceProvider resources) {
        this.reader = reader;
        this.resource = resource;
        this.metadata = reader.metadata(resource, resources);
    }

    /** The statements in order, placeholders replaced. */
    public List<ScriptStatement> statements() {
        List<ScriptStatement> read = statements;
        if (read == null) {
            String text = reader.read(resource, placeholderReplacement());
            Lines lines = new Lines(text);
            read = Statements.split(text).stream()
                    .map(statement -> scriptStatement(statement, lines))
                    .toList();
            statements = read;
        }
        return read;
    }

    private static ScriptStatement scriptStatement(Statement statement, Lines lines) {
        int first = statement.significantTokens().get(0).start();
        return new ScriptStatement(statement, lines.number(statement.start() + first));
    }

    /** What {@code executeInTransaction} says in the file {@code .conf} beside the script or in Flyway's settings. */
    public Optional<Boolean> executeInTransactionSetting() {
        Boolean ofScript = metadata.executeInTransaction();
        if (ofScript != null) {
            return Optional.of(ofScript);
        }
        return reader.configuration().isExecuteInTransaction() ? Optional.empty() : Optional.of(false);
    }

    Outbox outbox() {
        return database().outbox();
    }

    private RedshiftDatabase database() {
        return (RedshiftDatabase) reader.context().getDatabase();
    }

    @Override
    public SqlStatementIterator getSqlStatements() {
        return new StatementIterator(statements().iterator());
    }

    @Override
    public int getSqlStatementCount() {
        return statements().size();
    }

    @Override
    public Collection<SqlScript> getReferencedSqlScripts() {
        return List.of();
    }

    @Override
    public LoadableResource getResource() {
        return resource;
    }

    @Override
    public boolean executeInTransaction() {
        return executeInTransactionSetting()
                .orElseGet(() -> statements().stream().allMatch(ScriptStatement::canExecuteInTransaction));
    }

    @Override
    public boolean shouldExecute() {
        return metadata.shouldExecute();
    }

    @Override
    public @Nullable String shouldExecuteExpression() {
        return metadata.shouldExecuteExpression();
    }

    @Override
    public boolean placeholderReplacement() {
        Boolean ofScript = metadata.placeholderReplacement();
        return ofScript == null ? reader.configuration().isPlaceholderReplacement() : ofScript;
    }

    @Override
    public void validate() {
        statements();
    }

    @Override
    public boolean includeReferencedScriptsInChecksum() {
        return false;
    }

    @Override
    public int compareTo(SqlScript other) {
        return resource.getRelativePath().compareTo(other.getResource().getRelativePath());
    }
}
