package io.github.redshiftdevops.maven.goal;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.Migrations;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.util.List;
import java.util.Optional;

/** Starts a local Redshift for any client, with the migrations of the module in it. */
public final class LocalGoal {

    private static final String DATABASE = "dev";

    private final ProgressLog log;

    /** With the log that is told where it is. */
    public LocalGoal(ProgressLog log) {
        this.log = log;
    }

    /**
     * Starts it; the caller closes it.
     *
     * @param migrations to apply first; empty if it shall stay as it is
     * @throws FailureException if it cannot be started, for example because its port is taken, or a migration fails
     */
    public LocalRedshift start(LocalRedshiftSettings settings, Optional<MigrationSettings> migrations) {
        LocalRedshift redshift = start(settings);
        try {
            migrations.ifPresent(all -> migrate(redshift, all));
        } catch (RuntimeException e) {
            redshift.close();
            throw e;
        }
        log.info("Local Redshift is ready on jdbc:redshift://127.0.0.1:" + redshift.port() + "/" + DATABASE
                + "; Ctrl-C ends it");
        return redshift;
    }

    private static LocalRedshift start(LocalRedshiftSettings settings) {
        try {
            return LocalRedshift.start(settings);
        } catch (LocalRedshiftException e) {
            throw new FailureException(Fault.ENVIRONMENT, List.of(e.problem()), e);
        }
    }

    private void migrate(LocalRedshift redshift, MigrationSettings migrations) {
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl(DATABASE)));
        log.info(new Migrations(migrations, log)
                .migrate(server.connectionDetails(DATABASE))
                .summary());
    }
}
