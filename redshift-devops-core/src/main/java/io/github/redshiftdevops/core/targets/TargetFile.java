package io.github.redshiftdevops.core.targets;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * What a build leaves for the tests of its module, so that they find the database that the build has migrated. It holds
 * no secret: whoever needs a password reads it where the build did.
 *
 * @param url of the driver
 * @param user who logs in
 * @param localInstance the instance id of the build's local Redshift, by which a test knows whether the server at the
 *     URL is still that one; empty if the database is in none
 * @param parameters with which the build was told the target, so that tests resolve it in the same way
 */
public record TargetFile(
        String url, String user, Optional<String> localInstance, Map<TargetParameter, String> parameters) {

    /** Where the file lies, seen from the folder of the module's build output, usually {@code target}. */
    public static final String NAME = "redshift-devops/target.properties";

    private static final NoteFile FILE = new NoteFile(NAME);

    /** What tests decide by themselves. */
    private static final Set<TargetParameter> OF_THE_BUILD = EnumSet.of(TargetParameter.LOCAL);

    /** What a test needs to find the database that the settings have led to. */
    public static TargetFile of(Database database, TargetSettings settings) {
        Map<TargetParameter, String> parameters = new EnumMap<>(TargetParameter.class);
        settings.parameters().keySet().stream()
                .filter(parameter -> !OF_THE_BUILD.contains(parameter))
                .forEach(parameter -> settings.all(parameter).stream()
                        .findFirst()
                        .ifPresent(value -> parameters.put(parameter, value.value())));
        return new TargetFile(
                database.connection().url().text(), database.connection().user(), database.localInstance(), parameters);
    }

    /** The settings with the parameters of the build. A parameter that they have already must have the same value. */
    public TargetSettings addedTo(TargetSettings settings) {
        TargetSettings all = settings;
        for (Map.Entry<TargetParameter, String> parameter : parameters.entrySet()) {
            all = all.with(parameter.getKey(), new Setting<>(parameter.getValue(), NAME));
        }
        return isUserOfServer() ? all.with(TargetParameter.USER, new Setting<>(user, NAME)) : all;
    }

    /** Whether the user can only have stood in settings.xml, which tests do not read. */
    private boolean isUserOfServer() {
        boolean tellsUser = parameters.containsKey(TargetParameter.USER)
                || parameters.containsKey(TargetParameter.SECRET_ID)
                || Boolean.parseBoolean(parameters.get(TargetParameter.IAM));
        return !tellsUser
                && (parameters.containsKey(TargetParameter.URL) || parameters.containsKey(TargetParameter.HOST));
    }

    /**
     * Reads the file.
     *
     * @return empty if it does not exist or is none of ours
     * @throws java.io.UncheckedIOException if it cannot be read
     */
    public static Optional<TargetFile> read(Path buildDirectory) {
        return FILE.read(buildDirectory).flatMap(TargetFile::of);
    }

    private static Optional<TargetFile> of(Properties properties) {
        return Optional.ofNullable(properties.getProperty("url"))
                .flatMap(url -> Optional.ofNullable(properties.getProperty("user"))
                        .map(user -> new TargetFile(
                                url,
                                user,
                                Optional.ofNullable(properties.getProperty("localInstance")),
                                parameters(properties))));
    }

    private static Map<TargetParameter, String> parameters(Properties properties) {
        Map<TargetParameter, String> parameters = new EnumMap<>(TargetParameter.class);
        List.of(TargetParameter.values()).forEach(parameter -> {
            String value = properties.getProperty(parameter.property());
            if (value != null) {
                parameters.put(parameter, value);
            }
        });
        return parameters;
    }

    /**
     * Removes the file if it exists.
     *
     * @throws java.io.UncheckedIOException if it cannot be removed
     */
    public static void remove(Path buildDirectory) {
        FILE.remove(buildDirectory);
    }

    /**
     * Writes the file, and the folders above it.
     *
     * @throws java.io.UncheckedIOException if it cannot be written
     */
    public void write(Path buildDirectory) {
        Properties properties = new Properties();
        properties.setProperty("url", url);
        properties.setProperty("user", user);
        localInstance.ifPresent(instance -> properties.setProperty("localInstance", instance));
        parameters.forEach((parameter, value) -> properties.setProperty(parameter.property(), value));
        FILE.write(
                buildDirectory,
                properties,
                "The database of this module's tests, written by redshift-devops. No secret.");
    }
}
