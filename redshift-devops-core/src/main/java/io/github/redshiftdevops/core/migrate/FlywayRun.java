package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftConnection;
import io.github.redshiftdevops.core.flyway.RedshiftDatabase;
import io.github.redshiftdevops.core.flyway.RedshiftSchema;
import io.github.redshiftdevops.core.history.HistoryTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.FlywayExecutor;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.output.CommandResultFactory;
import org.flywaydb.core.api.output.MigrateResult;
import org.flywaydb.core.api.output.ValidateResult;
import org.flywaydb.core.api.pattern.ValidatePattern;
import org.flywaydb.core.internal.callback.CallbackExecutor;
import org.flywaydb.core.internal.command.DbValidate;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.info.MigrationInfoImpl;
import org.flywaydb.core.internal.info.MigrationInfoServiceImpl;
import org.flywaydb.core.internal.resolver.CompositeMigrationResolver;
import org.flywaydb.core.internal.util.ValidatePatternUtils;

/**
 * The parts that Flyway has put together for one command on one connection: its scanner, resolvers, callbacks and
 * settings, with our dialect and history. Not thread-safe.
 *
 * @param schema with the schema history table
 * @param schemas all of the settings, that one included
 */
record FlywayRun(
        Configuration configuration,
        CompositeMigrationResolver resolver,
        RedshiftDatabase database,
        RedshiftSchema schema,
        List<RedshiftSchema> schemas,
        CallbackExecutor<Event> callbacks,
        HistoryTable history) {

    /** Connects, does the work, and closes the connection. */
    static <T> T execute(Configuration configuration, Function<FlywayRun, T> work) {
        return new FlywayExecutor(configuration)
                .execute(
                        (resolver, ignoredHistory, anyDatabase, anySchema, anySchemas, callbacks, interceptor) -> {
                            RedshiftDatabase database = (RedshiftDatabase) anyDatabase;
                            RedshiftSchema schema = (RedshiftSchema) anySchema;
                            HistoryTable history =
                                    new HistoryTable(database, schema.getTable(configuration.getTable()));
                            return work.apply(new FlywayRun(
                                    configuration,
                                    resolver,
                                    database,
                                    schema,
                                    Stream.of(anySchemas)
                                            .map(RedshiftSchema.class::cast)
                                            .toList(),
                                    callbacks,
                                    history));
                        },
                        true,
                        null);
    }

    /** All migrations, of the project and of the history, as Flyway sees them. */
    MigrationInfoServiceImpl info() {
        return info(ValidatePatternUtils.getIgnoreAllPattern());
    }

    private MigrationInfoServiceImpl info(ValidatePattern... ignored) {
        MigrationInfoServiceImpl info = new MigrationInfoServiceImpl(
                resolver,
                history,
                database,
                configuration,
                configuration.getTarget(),
                configuration.isOutOfOrder(),
                ignored);
        info.refresh();
        return info;
    }

    /** Whether project and history fit, pending migrations aside if they are ignored. No callback is told. */
    boolean isValid(boolean ignorePending) {
        return info(ignored(ignorePending)).validate().isEmpty();
    }

    /** As {@link #isValid}, with the events of Flyway, and with what does not fit. */
    ValidateResult validate(boolean ignorePending) {
        return new DbValidate(database, history, schema, resolver, configuration, callbacks, ignored(ignorePending))
                .validate();
    }

    private ValidatePattern[] ignored(boolean pending) {
        List<ValidatePattern> ignored = new ArrayList<>(List.of(configuration.getIgnoreMigrationPatterns()));
        if (pending) {
            ignored.add(ValidatePattern.fromPattern("*:pending"));
        }
        return ignored.toArray(ValidatePattern[]::new);
    }

    /**
     * As {@link #validate}.
     *
     * @throws InvalidMigrationsException if they do not fit
     */
    void requireValid(boolean ignorePending) {
        requireValid(validate(ignorePending));
    }

    /**
     * That of {@link #validate}.
     *
     * @throws InvalidMigrationsException if they do not fit
     */
    void requireValid(ValidateResult result) {
        if (!result.validationSuccessful) {
            throw new InvalidMigrationsException(
                    result,
                    Stream.of(info().pending())
                            .map(MigrationInfoImpl::getPhysicalLocation)
                            .collect(Collectors.toSet()),
                    new FlywayValidateException(result.errorDetails, result.getAllErrorMessages()));
        }
    }

    /** The newest version that is applied, in Flyway's words. */
    MigrationVersion current() {
        var current = info().current();
        return current == null || current.getVersion() == null ? MigrationVersion.EMPTY : current.getVersion();
    }

    /** The failure of a migration, as Flyway tells it. */
    FlywayMigrateException failure(MigrationStep step, boolean outOfOrder, Exception cause) {
        MigrateResult result = emptyResult();
        boolean inTransaction = !step.isAlone();
        return cause instanceof SQLException sql
                ? new FlywayMigrateException(step.migration(), outOfOrder, sql, inTransaction, result)
                : new FlywayMigrateException(
                        step.migration(), outOfOrder, (FlywayException) cause, inTransaction, result);
    }

    /** What a run meets if an earlier one failed outside of a transaction. */
    FlywayMigrateException failedEarlier(MigrationInfoImpl failed) {
        return new FlywayMigrateException(failed, "a migration failed earlier", false, emptyResult());
    }

    MigrateResult emptyResult() {
        return CommandResultFactory.createMigrateResult(
                database.getCatalog(), database.getDatabaseType().getName(), configuration);
    }

    /** Forgets what is known of the database, to ask again. */
    void refresh() {
        database.forget();
        history.reload();
    }

    RedshiftConnection connection() {
        return database.getMainConnection();
    }

    Connection jdbc() {
        return connection().getJdbcConnection();
    }
}
