package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.flyway.UndoPrefix;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.internal.configuration.ConfigUtils;

/**
 * Flyway's settings, gathered from all places in the order of flyway-maven-plugin. The place that is asked last wins.
 *
 * <p>What names the database is kept apart: it belongs to the target, which is never overridden silently.
 *
 * @see <a href="https://documentation.red-gate.com/fd/flyway-configuration-224003081.html">Flyway's configuration</a>
 */
public final class FlywaySettings {

    private static final String DEFAULT_FOLDER = "src/main/resources/db/migration";

    private static final String SKIP = "flyway.skip";

    private static final List<String> NOT_FOR_FLYWAY = List.of(
            ConfigUtils.URL,
            ConfigUtils.USER,
            SKIP,
            ConfigUtils.CONFIG_FILES,
            ConfigUtils.CONFIG_FILE_ENCODING,
            UndoPrefix.SETTING);

    /** Settings that have another place here, with the advice where. */
    private static final Map<String, String> REPLACED = Map.of(
            ConfigUtils.PASSWORD,
            "remove it; give the password in the environment variable REDSHIFT_PASSWORD, or in the server of"
                    + " settings.xml that redshift.serverId names",
            "flyway.serverId",
            "name the server of settings.xml with redshift.serverId",
            ConfigUtils.DRIVER,
            "remove it; the driver of Amazon Redshift is always used");

    private final Path baseDirectory;

    private final Map<String, Setting<String>> settings;

    FlywaySettings(Path baseDirectory, Map<String, Setting<String>> settings) {
        this.baseDirectory = baseDirectory;
        this.settings = settings;
    }

    /**
     * The settings of all sources.
     *
     * @throws FailureException if a configuration file cannot be read, or a setting has another place in
     *     redshift-devops
     */
    public static FlywaySettings of(FlywaySources sources) {
        FlywaySettings gathered = new FlywaySettings(sources.baseDirectory(), FlywaySettingsReader.read(sources));
        gathered.settings.forEach(FlywaySettings::rejectReplaced);
        return gathered;
    }

    /** The URL of the database in Flyway's words, {@code flyway.url}; not the environment variable. */
    public Optional<Setting<String>> url() {
        return Optional.ofNullable(settings.get(ConfigUtils.URL));
    }

    /** The user in Flyway's words, {@code flyway.user}; not the environment variable. */
    public Optional<Setting<String>> user() {
        return Optional.ofNullable(settings.get(ConfigUtils.USER));
    }

    /** Whether {@code flyway.skip} asks for doing nothing. */
    public boolean skip() {
        return settings.containsKey(SKIP)
                && Boolean.parseBoolean(settings.get(SKIP).value());
    }

    /** Whether {@code flyway.cleanDisabled} is {@code false} somewhere; cleaning is disabled unless it is. */
    public boolean cleanEnabled() {
        return value(ConfigUtils.CLEAN_DISABLED)
                .filter("false"::equalsIgnoreCase)
                .isPresent();
    }

    /**
     * The folder where migrations are looked for by default, if no location is set and the folder does not exist: then
     * the project has no migrations.
     */
    public Optional<Path> missingDefaultFolder() {
        Path folder = baseDirectory.resolve(DEFAULT_FOLDER);
        return settings.containsKey(ConfigUtils.LOCATIONS) || Files.isDirectory(folder)
                ? Optional.empty()
                : Optional.of(folder);
    }

    /** Where Flyway keeps what it has applied. */
    public SchemaHistory history() {
        return new SchemaHistory(
                value(ConfigUtils.SCHEMAS).stream()
                        .flatMap(schemas -> Stream.of(schemas.split(",")))
                        .map(String::strip)
                        .filter(schema -> !schema.isEmpty())
                        .toList(),
                value(ConfigUtils.DEFAULT_SCHEMA),
                value(ConfigUtils.TABLE).orElse("flyway_schema_history"),
                !value(ConfigUtils.CREATE_SCHEMAS).orElse("true").equalsIgnoreCase("false"));
    }

    /** With which prefix the names of scripts begin that undo a migration. */
    String undoPrefix() {
        return value(UndoPrefix.SETTING).orElse(UndoPrefix.DEFAULT);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(settings.get(name)).map(Setting::value).filter(value -> !value.isBlank());
    }

    /** What Flyway is given: all settings but those that name the database or that Flyway does not know. */
    Map<String, String> forFlyway() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ConfigUtils.LOCATIONS, "filesystem:" + DEFAULT_FOLDER);
        values.put(ConfigUtils.LOGGERS, FlywayLog.class.getName());
        settings.forEach((name, setting) -> values.put(name, setting.value()));
        values.keySet().removeAll(NOT_FOR_FLYWAY);
        Stream.of(ConfigUtils.LOCATIONS, ConfigUtils.CALLBACK_LOCATIONS)
                .filter(values::containsKey)
                .forEach(name -> ConfigUtils.makeRelativeLocationsBasedOnWorkingDirectory(
                        baseDirectory.toAbsolutePath().toString(), values, name));
        return values;
    }

    private static void rejectReplaced(String name, Setting<String> setting) {
        String hint = REPLACED.get(name);
        if (hint != null) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INVALID_FLYWAY_SETTING,
                            "the setting '" + name + "' is given by " + setting.origin())
                    .withHint(hint));
        }
    }
}
