package io.github.redshiftdevops.core.clean;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.ManagedSchemas;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** Drops everything in the schemas of a project. It has to be asked for twice, and production is never cleaned. */
public final class Clean {

    private final LocalDatabase local;

    private final AwsFactory aws;

    private final ProgressLog log;

    /** With the log that is told what is dropped. */
    public Clean(LocalDatabase local, AwsFactory aws, ProgressLog log) {
        this.local = local;
        this.aws = aws;
        this.log = log;
    }

    /**
     * Drops what is in the schemas, in one transaction, and the schemas that Flyway has made. External schemas are
     * dropped behind it, each for itself. It waits for a run that migrates the database.
     *
     * @throws FailureException if it is not enabled and confirmed, if the target is production, if another run still
     *     migrates the database when the wait is over, or if the database refuses to drop something: then nothing has been dropped, but for external schemas
     */
    public void run(CleanSettings settings) {
        if (!settings.enabled()) {
            throw refused("it is disabled", "enable it with -Dflyway.cleanDisabled=false");
        }
        Database database = database(settings);
        log.info("Target: " + database.description());
        database.warnings().forEach(log::warn);
        requireConfirmation(settings, database);
        try (Connection connection = new RedshiftDataSource(database.connection(), log).getConnection()) {
            new Emptying(connection, settings, log).run(ManagedSchemas.of(settings.history(), connection));
        } catch (SQLException e) {
            throw Diagnosis.of(e, new Circumstances(database.connection(), Path.of("")));
        }
    }

    private Database database(CleanSettings settings) {
        Target target = new TargetResolver(aws, log).resolve(settings.target());
        if (target instanceof Target.Cluster cluster) {
            cluster.production().refuse("clean");
            return Database.of(cluster);
        }
        return local.open();
    }

    private static void requireConfirmation(CleanSettings settings, Database database) {
        String name = database.connection().url().database();
        String hint = "confirm it with -Dredshift.cleanConfirm=" + name + ", the name of the database";
        if (settings.confirmed().isEmpty()) {
            throw refused("it is not confirmed", hint);
        }
        settings.confirmed().filter(given -> !given.equals(name)).ifPresent(given -> {
            throw refused(
                    "redshift.cleanConfirm is '" + given + "', and the database is '" + name + "'",
                    "check the target; " + hint);
        });
    }

    private static FailureException refused(String why, String hint) {
        return FailureException.inProject(Problem.of(ProblemCodes.CLEAN_REFUSED, "nothing is dropped, because " + why)
                .withHint(hint));
    }
}
