package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.maven.settings.DatabaseParameters;
import io.github.redshiftdevops.maven.settings.ModuleSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals share that work on the files of migrations, without a database. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class FilesMojo extends AbstractMojo {

    /**
     * Settings of Flyway, with Flyway's names, for example {@code <locations>filesystem:sql</locations>}. They are read
     * from the same places as by {@code migrate}.
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
    abstract void run(MigrationSettings settings) throws MojoFailureException;

    private Optional<String> runUnlessThereIsNothingToDo() throws MojoFailureException {
        ModuleSettings settings = new ModuleSettings(
                session,
                new DatabaseParameters(
                        Map.of(), Optional.empty(), flyway == null ? Map.of() : flyway, baseDirectory()));
        Optional<String> reason = settings.reasonToSkip(needsMigrations());
        if (reason.isEmpty()) {
            run(settings.migrations());
        }
        return reason;
    }

    /** Whether other modules are built with it. */
    boolean isOneOfSeveral() {
        return session.getProjects().size() > 1;
    }

    /** The folder of the module that is being built. */
    Path baseDirectory() {
        return session.getCurrentProject().getBasedir().toPath();
    }

    /** Where the module's build writes, usually {@code target}. */
    Path buildDirectory() {
        return Path.of(session.getCurrentProject().getBuild().getDirectory());
    }

    /** The file as seen from where Maven was started. */
    Path shown(Path file) {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath().relativize(file.toAbsolutePath());
    }
}
