package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.maven.settings.DatabaseParameters;
import io.github.redshiftdevops.maven.settings.ModuleSettings;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What all goals share: Flyway's settings, skipping, and how a failure becomes Maven's. */
@SuppressWarnings("NullAway.Init") // Maven sets the fields
abstract class GoalMojo extends AbstractMojo {

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

    @Override
    public final void execute() throws MojoFailureException, MojoExecutionException {
        try {
            Optional<String> reason = skip ? Optional.of("redshift.skip is true") : runUnlessThereIsNothingToDo();
            reason.ifPresent(text -> getLog().info("Skipped: " + text));
        } catch (FailureException e) {
            throw Failures.shown(e, getLog());
        }
    }

    private Optional<String> runUnlessThereIsNothingToDo() throws MojoFailureException {
        ModuleSettings settings = moduleSettings();
        Optional<String> reason = settings.reasonToSkip(needsMigrations());
        if (reason.isEmpty()) {
            run(settings);
        }
        return reason;
    }

    /** Whether a module without migrations has nothing for the goal to do. */
    boolean needsMigrations() {
        return true;
    }

    /** What the goal was given. */
    abstract DatabaseParameters parameters();

    /** Does what the goal does. */
    abstract void run(ModuleSettings settings) throws MojoFailureException;

    /** What holds for the module that is being built. */
    final ModuleSettings moduleSettings() {
        return new ModuleSettings(session, parameters());
    }

    /** Flyway's settings in the goal's configuration. */
    final Map<String, String> flyway() {
        return flyway == null ? Map.of() : flyway;
    }

    /** The build. */
    final MavenSession session() {
        return session;
    }

    /** The module that is being built. */
    final MavenProject project() {
        return session.getCurrentProject();
    }

    /** Maven's log. */
    final ProgressLog log() {
        return new MavenProgressLog(getLog());
    }
}
