package io.github.redshiftdevops.maven.settings;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.maven.goal.GoalSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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
        this.flyway = FlywaySettings.of(flywaySources());
    }

    /** The places that hold settings of Flyway. */
    public FlywaySources flywaySources() {
        return new FlywaySources(
                project.getBasedir().toPath(),
                parameters.flyway(),
                map(project.getProperties()),
                environment(),
                systemProperties());
    }

    /**
     * Why there is nothing to do for the module; empty if there is.
     *
     * @param needsMigrations whether there is nothing to do if the module has none
     */
    public Optional<String> reasonToSkip(boolean needsMigrations) {
        return flyway.skip()
                ? Optional.of("flyway.skip is true")
                : flyway.missingDefaultFolder()
                        .filter(folder -> needsMigrations)
                        .map(this::missing);
    }

    private String missing(Path folder) {
        return "there is no folder " + project.getBasedir().toPath().relativize(folder);
    }

    /**
     * What a goal works on.
     *
     * @throws FailureException if the server of settings.xml cannot be used
     */
    public GoalSettings goal(Servers servers) {
        return new GoalSettings(
                target(servers), migrations(), Path.of(project.getBuild().getDirectory()));
    }

    /** The migrations of the module. */
    public MigrationSettings migrations() {
        Path rootDirectory = Path.of(session.getExecutionRootDirectory());
        return new MigrationSettings(rootDirectory, ModuleClassLoader.of(project), flyway);
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
        TargetSettings settings = TargetSettings.of(environment());
        for (Map.Entry<TargetParameter, String> parameter : parameters.target().entrySet()) {
            settings = settings.with(parameter.getKey(), inModule(parameter.getKey(), parameter.getValue()));
            settings = with(settings, parameter.getKey(), overruled(parameter.getKey(), parameter.getValue()));
        }
        settings = with(settings, TargetParameter.URL, flyway.url());
        settings = with(settings, TargetParameter.USER, flyway.user());
        return parameters
                .serverId()
                .map(servers::find)
                .map(settings::withServer)
                .orElse(settings);
    }

    private static TargetSettings with(
            TargetSettings settings, TargetParameter parameter, Optional<Setting<String>> value) {
        return value.map(setting -> settings.with(parameter, setting)).orElse(settings);
    }

    /** What the command line says, if it is not what the goal is given: Maven lets the goal's configuration win. */
    private Optional<Setting<String>> overruled(TargetParameter parameter, String value) {
        return Optional.ofNullable(session.getUserProperties().getProperty(parameter.property()))
                .filter(given -> !given.equals(value))
                .map(given -> new Setting<>(
                        inModule(parameter, given), "-D" + parameter.property() + " of the command line"));
    }

    /** Files are named as seen from the module, not from where Maven was started. */
    private String inModule(TargetParameter parameter, String value) {
        return parameter == TargetParameter.TLS_ROOT_CERTIFICATE && !value.isBlank()
                ? project.getBasedir().toPath().resolve(value).toString()
                : value;
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
