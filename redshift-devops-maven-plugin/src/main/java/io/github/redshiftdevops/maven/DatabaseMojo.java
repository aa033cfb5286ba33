package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.maven.goal.GoalDatabase;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import io.github.redshiftdevops.maven.session.ModuleDatabase;
import io.github.redshiftdevops.maven.settings.DatabaseParameters;
import io.github.redshiftdevops.maven.settings.ModuleSettings;
import io.github.redshiftdevops.maven.settings.Servers;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals share that work on a database: its parameters, and the way to it. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class DatabaseMojo extends TargetMojo {

    static final String DEFAULT_S3_FOLDER = "src/test/s3";

    /**
     * The id of a server in settings.xml that has the password, and may have the user. An encrypted password is
     * decrypted.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.serverId")
    private @Nullable String serverId;

    /**
     * The folder in which the local Redshift finds {@code s3://bucket/key}, as the file {@code bucket/key}. The default
     * folder need not exist.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.local.s3Root", defaultValue = "${project.basedir}/" + DEFAULT_S3_FOLDER)
    private File s3Root;

    @Inject
    private SettingsDecrypter decrypter;

    /** Does what the goal does. */
    abstract void run(GoalSettings settings, LocalDatabase local);

    @Override
    final void run(ModuleSettings settings) {
        Servers servers = new Servers(session().getSettings(), decrypter);
        run(settings.goal(servers), new ModuleDatabase(session(), settings.s3Root(DEFAULT_S3_FOLDER)));
    }

    /** The way to the database. */
    GoalDatabase database(LocalDatabase local) {
        return new GoalDatabase(local, Aws::new, log());
    }

    /** The places that hold settings of Flyway. */
    FlywaySources flywaySources() {
        return moduleSettings().flywaySources();
    }

    /** The folder whose sub-folders are the buckets; empty if the module has none. */
    Optional<Path> s3Root() {
        return moduleSettings().s3Root(DEFAULT_S3_FOLDER);
    }

    @Override
    final DatabaseParameters parameters() {
        return new DatabaseParameters(
                targetParameters(),
                Optional.ofNullable(serverId).filter(id -> !id.isBlank()),
                flyway(),
                s3Root.toPath());
    }
}
