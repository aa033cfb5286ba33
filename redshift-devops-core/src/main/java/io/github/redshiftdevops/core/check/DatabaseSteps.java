package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.connection.TlsMode;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the server says: who it is, and what the user may do. */
record DatabaseSteps(Walk walk, ConnectionDetails details, SchemaHistory history) {

    /** AWS refuses requests whose time is off by more. */
    private static final Duration TOLERATED_SKEW = Duration.ofMinutes(5);

    void run() {
        try (Connection connection = connect()) {
            Queries queries = new Queries(connection);
            checkVersion(queries);
            new PrivilegeSteps(walk, queries, history).run();
            checkClock(queries);
        } catch (SQLException e) {
            throw diagnosed(e);
        }
    }

    /** The driver does TLS, login and choice of the database in one go; its failure tells how far it came. */
    private Connection connect() throws SQLException {
        walk.begin(Step.TLS);
        try {
            Connection connection = new RedshiftDataSource(details).getConnection();
            passed(Step.TLS, Step.LOGIN, Step.DATABASE);
            return connection;
        } catch (SQLException e) {
            FailureException failure = diagnosed(e);
            switch (failure.problems().get(0).code()) {
                case ProblemCodes.TLS_FAILED,
                        ProblemCodes.CONNECTION_LOST,
                        ProblemCodes.CONNECTION_TIMEOUT,
                        ProblemCodes.NOT_REDSHIFT -> walk.begin(Step.TLS);
                case ProblemCodes.UNKNOWN_DATABASE -> {
                    passed(Step.TLS, Step.LOGIN);
                    walk.begin(Step.DATABASE);
                }
                default -> {
                    passed(Step.TLS);
                    walk.begin(Step.LOGIN);
                }
            }
            throw failure;
        }
    }

    private void passed(Step... steps) {
        for (Step step : steps) {
            walk.passed(step, finding(step));
        }
    }

    private String finding(Step step) {
        TlsMode mode = details.options().tls().modeFor(details.url());
        return switch (step) {
            case TLS -> mode == TlsMode.DISABLE ? "is turned off" : mode.driverName();
            case LOGIN -> "user '" + details.user() + "'";
            default -> "'" + details.url().database() + "'";
        };
    }

    private void checkVersion(Queries queries) throws SQLException {
        walk.begin(Step.VERSION);
        String version = queries.text("select version()");
        if (!version.contains("Redshift")) {
            Problem problem = Problem.of(
                            ProblemCodes.NOT_REDSHIFT, "the server is no Amazon Redshift: '" + version + "'")
                    .withHint("check host and port");
            throw new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
        }
        walk.passed(Step.VERSION, version);
    }

    private void checkClock(Queries queries) throws SQLException {
        walk.begin(Step.CLOCK);
        Instant there = queries.instant("select getdate()");
        Duration skew = Duration.between(there, Instant.now());
        String text = "this machine's clock is " + skew.abs().toSeconds() + " s "
                + (skew.isNegative() ? "behind" : "ahead of") + " the database's";
        if (skew.abs().compareTo(TOLERATED_SKEW) > 0) {
            walk.warned(Step.CLOCK, text);
        } else {
            walk.passed(Step.CLOCK, text);
        }
    }

    private FailureException diagnosed(SQLException exception) {
        return Diagnosis.of(exception, new Circumstances(details, Path.of("")));
    }
}
