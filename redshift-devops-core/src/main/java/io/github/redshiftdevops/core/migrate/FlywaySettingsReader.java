package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.sql.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.internal.configuration.ConfigUtils;

/** Puts the sources of Flyway's settings above each other. */
final class FlywaySettingsReader {

    private static final String PREFIX = "flyway.";

    /** The variables that name the target, which is not decided here. */
    private static final List<String> TARGET_VARIABLES = List.of("FLYWAY_URL", "FLYWAY_USER", "FLYWAY_PASSWORD");

    private final Path baseDirectory;

    private final Map<String, Setting<String>> settings = new LinkedHashMap<>();

    private FlywaySettingsReader(Path baseDirectory) {
        this.baseDirectory = baseDirectory;
    }

    static Map<String, Setting<String>> read(FlywaySources sources) {
        FlywaySettingsReader reader = new FlywaySettingsReader(sources.baseDirectory());
        reader.readAll(sources);
        return Map.copyOf(reader.settings);
    }

    private void readAll(FlywaySources sources) {
        Map<String, String> parameters = prefixed(sources.parameters());
        Map<String, String> variables = variables(sources.environment());
        List<Map<String, String>> strongestFirst =
                List.of(sources.systemProperties(), variables, sources.projectProperties(), parameters);
        String encoding =
                first(strongestFirst, ConfigUtils.CONFIG_FILE_ENCODING).orElse(StandardCharsets.UTF_8.name());
        defaultFiles().forEach(file -> addFile(file, encoding));
        add("<flyway> of the pom", parameters);
        add("project properties", sources.projectProperties());
        first(strongestFirst, ConfigUtils.CONFIG_FILES).stream()
                .flatMap(files -> Stream.of(files.split(",")))
                .forEach(file -> addFile(baseDirectory.resolve(file.strip()), encoding));
        add("environment variables FLYWAY_*", variables);
        add("system properties", sources.systemProperties());
    }

    private void add(String origin, Map<String, String> values) {
        values.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(name, new Setting<>(value, name + " in " + origin));
            }
        });
    }

    private void addFile(Path file, String encoding) {
        if (!Files.isRegularFile(file)) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INVALID_FLYWAY_SETTING, "the configuration file '" + file + "' does not exist")
                    .withHint("correct flyway.configFiles"));
        }
        add(file.toString(), ConfigUtils.loadConfigurationFile(file.toFile(), encoding, true));
    }

    private Stream<Path> defaultFiles() {
        return Stream.of(Path.of(System.getProperty("user.home", "")), baseDirectory)
                .map(folder -> folder.resolve(ConfigUtils.CONFIG_FILE_NAME))
                .distinct()
                .filter(Files::isRegularFile);
    }

    private static Optional<String> first(List<Map<String, String>> maps, String name) {
        return maps.stream()
                .filter(map -> map.containsKey(name))
                .map(map -> map.get(name))
                .findFirst();
    }

    private static Map<String, String> prefixed(Map<String, String> parameters) {
        Map<String, String> prefixed = new LinkedHashMap<>();
        parameters.forEach((name, value) -> prefixed.put(name.startsWith(PREFIX) ? name : PREFIX + name, value));
        return prefixed;
    }

    private static Map<String, String> variables(Map<String, String> environment) {
        Map<String, String> variables = new LinkedHashMap<>(environment);
        variables.keySet().removeAll(TARGET_VARIABLES);
        return ConfigUtils.environmentVariablesToPropertyMap(variables);
    }
}
