package io.github.redshiftdevops.local.postgres;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where unpacked binaries and prepared databases are kept from one run to the next, for all projects of a user. It may
 * be deleted whenever no server runs.
 *
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG Base Directory Specification</a>
 */
record CacheDirectory(Path root) {

    /** The system property that names the folder itself; it wins over {@link #VARIABLE}. */
    static final String PROPERTY = "redshift.local.cache";

    /** The environment variable that names the folder itself. */
    static final String VARIABLE = "REDSHIFT_LOCAL_CACHE";

    private static final String NAME = "redshift-devops";

    /**
     * What decides where the cache is.
     *
     * @param reachableByOthers whether PostgreSQL runs as another user, who cannot look into this one's home
     */
    record Surroundings(
            Platform platform,
            Map<String, String> environment,
            Map<String, String> properties,
            boolean reachableByOthers) {

        private Path underHome(String first, String... more) {
            return Path.of(properties.getOrDefault("user.home", "."), first).resolve(Path.of("", more));
        }

        private @Nullable Path absolute(String variable) {
            String value = environment.getOrDefault(variable, "");
            return value.isBlank() || !Path.of(value).isAbsolute() ? null : Path.of(value);
        }
    }

    static CacheDirectory in(Surroundings surroundings) {
        String variable = surroundings.environment().getOrDefault(VARIABLE, "");
        String property = surroundings.properties().getOrDefault(PROPERTY, "");
        String chosen = property.isBlank() ? variable : property;
        Path root = chosen.isBlank() ? usual(surroundings).resolve(NAME) : Path.of(chosen);
        return new CacheDirectory(root.toAbsolutePath().normalize());
    }

    private static Path usual(Surroundings surroundings) {
        if (surroundings.reachableByOthers()) {
            return Path.of("/var/cache");
        }
        return switch (surroundings.platform().system()) {
            case LINUX -> orElse(surroundings.absolute("XDG_CACHE_HOME"), surroundings.underHome(".cache"));
            case MACOS -> surroundings.underHome("Library", "Caches");
            case WINDOWS -> orElse(surroundings.absolute("LOCALAPPDATA"), surroundings.underHome("AppData", "Local"));
        };
    }

    private static Path orElse(@Nullable Path path, Path otherwise) {
        return path == null ? otherwise : path;
    }

    Path binaries() {
        return root.resolve("binaries");
    }

    Path prepared() {
        return root.resolve("prepared");
    }

    Path locks() {
        return root.resolve("locks");
    }

    /** Run directories of servers that find no room in memory. */
    Path run() {
        return root.resolve("run");
    }
}
