package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.maven.settings.DatabaseParameters;
import io.github.redshiftdevops.maven.settings.ModuleSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;

/** What the goals share that work on the files of migrations, without a database. */
abstract class FilesMojo extends GoalMojo {

    /** Does what the goal does. */
    abstract void run(MigrationSettings settings) throws MojoFailureException;

    @Override
    final void run(ModuleSettings settings) throws MojoFailureException {
        run(settings.migrations());
    }

    @Override
    final DatabaseParameters parameters() {
        return new DatabaseParameters(Map.of(), Optional.empty(), flyway(), baseDirectory());
    }

    /** Whether other modules are built with it. */
    boolean isOneOfSeveral() {
        return session().getProjects().size() > 1;
    }

    /** The folder of the module that is being built. */
    Path baseDirectory() {
        return project().getBasedir().toPath();
    }

    /** Where the module's build writes, usually {@code target}. */
    Path buildDirectory() {
        return Path.of(project().getBuild().getDirectory());
    }

    /** The file as seen from where Maven was started. */
    Path shown(Path file) {
        return Path.of(session().getExecutionRootDirectory()).toAbsolutePath().relativize(file.toAbsolutePath());
    }
}
