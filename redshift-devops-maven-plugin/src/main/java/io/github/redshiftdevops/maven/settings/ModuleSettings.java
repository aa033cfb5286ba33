package io.github.redshiftdevops.maven.settings;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** Reads the settings of a module from its parameters, the project, the session and the environment. */
public final class ModuleSettings {

    private static final String ENVIRONMENT_PREFIX = "env.";

    private final MavenSession session;

    private final MavenProject project;

    private final DatabaseParameters parameters;

    private final FlywaySettings flyway;

    /**
     * Of the session's current project.
     *
     * @throws FailureException if settings of Flyway cannot be used
     */
    public ModuleSettings(MavenSession session, DatabaseParameters parameters) {
        this.session = session;
        this.project = session.getCurrentProject();
        this.parameters = parameters;
        this.flyway = FlywaySettings.of(new FlywaySources(
                project.getBasedir().toPath(),
                parameters.flyway(),
                map(project.getProperties()),
                environment(),
                systemProperties()));
    }

    /** Why there is nothing to do for the module; empty if there is. */
    public Optional<String> reasonToSkip() {
        return flyway.skip()
                ? Optional.of("flyway.skip is true")
                : flyway.missingDefaultFolder()
                        .map(folder -> "there is no folder "
                                + project.getBasedir().toPath().relativize(folder));
    }

    /**
     * What a goal works on.
     *
     * @throws FailureException if the server of settings.xml cannot be used
     */
    public GoalSettings goal(Servers servers) {
        Path rootDirectory = Path.of(session.getExecutionRootDirectory());
        return new GoalSettings(
                target(servers),
                new MigrationSettings(rootDirectory, ModuleClassLoader.of(project), flyway),
                Path.of(project.getBuild().getDirectory()));
    }

    /**
     * The folder whose sub-folders are the buckets; empty if the module has none.
     *
     * @param defaultFolder seen from the module
     * @throws FailureException if the user names a folder that does not exist
     */
    public Optional<Path> s3Root(String defaultFolder) {
        return S3Folder.of(parameters.s3Root(), project.getBasedir().toPath().resolve(defaultFolder));
    }

    private TargetSettings target(Servers servers) {
        return new TargetSettings(
                both(parameters.url(), "redshift.url", flyway.url()),
                both(parameters.user(), "redshift.user", flyway.user()),
                parameters.serverId().map(servers::find),
                parameters.local(),
                environment());
    }

    private static List<Setting<String>> both(
            Optional<String> parameter, String name, Optional<Setting<String>> setting) {
        Optional<Setting<String>> own = parameter.map(value -> new Setting<>(value, "parameter " + name));
        return Stream.of(own, setting).flatMap(Optional::stream).toList();
    }

    /** Environment variables; Maven has them among the system properties, also those of the daemon's client. */
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        map(session.getSystemProperties()).forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT_PREFIX)) {
                environment.put(name.substring(ENVIRONMENT_PREFIX.length()), value);
            }
        });
        return environment;
    }

    private Map<String, String> systemProperties() {
        Map<String, String> properties = map(session.getSystemProperties());
        properties.putAll(map(session.getUserProperties()));
        return properties;
    }

    private static Map<String, String> map(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
