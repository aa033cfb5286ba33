package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
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
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the goals share that work on a database: its parameters, skipping, and how a failure becomes Maven's. */
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

    /**
     * Settings of Flyway, with Flyway's names, for example {@code <locations>filesystem:sql</locations>} or {@code
     * <placeholders.schema>sales</placeholders.schema>}. Flyway's other places work too, in the order of its own Maven
     * plugin: {@code flyway.conf}, this map, project properties {@code flyway.*}, files of {@code flyway.configFiles},
     * environment variables {@code FLYWAY_*}, system properties {@code flyway.*}; what comes later wins.
     *
     * @since 1.0.0
     */
    @Parameter
    private @Nullable Map<String, String> flyway;

    /**
     * With {@code true} the goal does nothing but say so.
     *
     * @since 1.0.0
     */
    @Parameter(property = "redshift.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Inject
    private SettingsDecrypter decrypter;

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        try {
            Optional<String> reason = skip ? Optional.of("redshift.skip is true") : runUnlessThereIsNothingToDo();
            reason.ifPresent(text -> getLog().info("Skipped: " + text));
        } catch (FailureException e) {
            throw Failures.shown(e, getLog());
        }
    }

    /** Whether a module without migrations has nothing for the goal to do. */
    boolean needsMigrations() {
        return true;
    }

    /** Does what the goal does. */
    abstract void run(GoalSettings settings, LocalDatabase local);

    private Optional<String> runUnlessThereIsNothingToDo() {
        ModuleSettings settings = new ModuleSettings(session, parameters());
        Optional<String> reason = settings.reasonToSkip(needsMigrations());
        if (reason.isEmpty()) {
            Servers servers = new Servers(session.getSettings(), decrypter);
            run(settings.goal(servers), new ModuleDatabase(session, settings.s3Root(DEFAULT_S3_FOLDER)));
        }
        return reason;
    }

    /** The way to the database. */
    GoalDatabase database(LocalDatabase local) {
        return new GoalDatabase(local, Aws::new, log());
    }

    /** Maven's log. */
    ProgressLog log() {
        return new MavenProgressLog(getLog());
    }

    /** The build. */
    MavenSession session() {
        return session;
    }

    /** The module that is being built. */
    MavenProject project() {
        return session.getCurrentProject();
    }

    /** The places that hold settings of Flyway. */
    FlywaySources flywaySources() {
        return new ModuleSettings(session, parameters()).flywaySources();
    }

    /** The folder whose sub-folders are the buckets; empty if the module has none. */
    Optional<Path> s3Root() {
        return new ModuleSettings(session, parameters()).s3Root(DEFAULT_S3_FOLDER);
    }

    private DatabaseParameters parameters() {
        return new DatabaseParameters(
                targetParameters(),
                Optional.ofNullable(serverId).filter(id -> !id.isBlank()),
                flyway == null ? Map.of() : flyway,
                s3Root.toPath());
    }
}
