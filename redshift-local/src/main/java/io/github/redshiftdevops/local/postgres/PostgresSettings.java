package io.github.redshiftdevops.local.postgres;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a PostgreSQL server is started.
 *
 * @param dataDirectory the folder that keeps the databases between starts; made when it is absent or empty. Empty for
 *     databases that are thrown away when the server ends
 * @param templateScripts SQL scripts that are installed once into {@code template1} when the databases are made, each
 *     in one transaction of a superuser who may create things in {@code pg_catalog}, with PostgreSQL's own default
 *     settings. They are plain SQL as the server reads it, without psql's backslash commands, and hold nothing that
 *     cannot run in a transaction block
 * @param parameters further settings of the server, for example {@code work_mem=16MB}; names with a dot need not exist.
 *     They win over the ones that this package chooses
 * @see <a href="https://www.postgresql.org/docs/16/runtime-config.html">Server Configuration</a>
 */
public record PostgresSettings(
        Optional<Path> dataDirectory, List<String> templateScripts, Map<String, String> parameters) {

    private static final Pattern PARAMETER_NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)*");

    /**
     * Checks and copies.
     *
     * @throws PostgresException if a parameter's name cannot be one or its value holds a NUL
     */
    public PostgresSettings {
        dataDirectory = dataDirectory.map(Path::toAbsolutePath).map(Path::normalize);
        templateScripts = List.copyOf(templateScripts);
        parameters = new LinkedHashMap<>(parameters);
        parameters.forEach(PostgresSettings::check);
    }

    /** Thrown-away databases, no scripts, no further parameters. */
    public static PostgresSettings defaults() {
        return new PostgresSettings(Optional.empty(), List.of(), Map.of());
    }

    /** The parameters in the order in which they were given. */
    @Override
    public Map<String, String> parameters() {
        return new LinkedHashMap<>(parameters);
    }

    private static void check(String name, String value) {
        if (!PARAMETER_NAME.matcher(name).matches()) {
            throw Failure.BAD_SETTING.with(
                    "'" + name + "' cannot be the name of a server parameter",
                    "use letters, digits and underscores, as in work_mem or my_app.instance");
        }
        if (value.indexOf('\0') >= 0) {
            throw Failure.BAD_SETTING.with(
                    "the value of server parameter '" + name + "' holds a NUL character", "remove it");
        }
    }
}
