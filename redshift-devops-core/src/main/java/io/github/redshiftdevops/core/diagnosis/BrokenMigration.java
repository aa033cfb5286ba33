package io.github.redshiftdevops.core.diagnosis;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.internal.exception.FlywayMigrateException;
import org.flywaydb.core.internal.sqlscript.FlywaySqlScriptException;
import org.jspecify.annotations.Nullable;

/** The database refuses a statement of a migration. */
final class BrokenMigration implements FailureAnalyzer {

    /** SQLSTATE classes of what no change of the migration can mend: connection, resources, operator, system. */
    private static final List<String> ENVIRONMENT = List.of("08", "53", "57", "58");

    @Override
    public Optional<FailureException> analyze(Failure failure) {
        return failure.find(FlywaySqlScriptException.class)
                .flatMap(script -> failure.sqlException().map(e -> explained(failure, script, e)));
    }

    private static FailureException explained(Failure failure, FlywaySqlScriptException script, SQLException cause) {
        ServerMessage message = ServerMessage.of(cause);
        Problem problem = Problem.of(cause.getSQLState(), message.text())
                .at(FailedStatement.of(script, failure.circumstances()).locate(message.position()))
                .withDetail(detail(failure, message))
                .withHint(message.hint());
        boolean outside = ENVIRONMENT.stream().anyMatch(cause.getSQLState()::startsWith);
        return new FailureException(outside ? Fault.ENVIRONMENT : Fault.PROJECT, List.of(problem), failure.exception());
    }

    private static @Nullable String detail(Failure failure, ServerMessage message) {
        String detail = Stream.concat(Stream.ofNullable(message.detail()), leftBehind(failure).stream())
                .collect(Collectors.joining("\n"));
        return detail.isEmpty() ? null : detail;
    }

    private static Optional<String> leftBehind(Failure failure) {
        return failure.find(FlywayMigrateException.class)
                .filter(e -> !e.isExecutableInTransaction())
                .map(e ->
                        "the migration does not run in a transaction: what its statements before this one did remains");
    }
}
