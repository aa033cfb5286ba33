package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameters of a StartupMessage. Redshift's drivers send some that PostgreSQL refuses. */
final class StartupParameters {

    private static final Set<String> PASSED_ON = Set.of(
            "user",
            "database",
            "client_encoding",
            "datestyle",
            "timezone",
            "extra_float_digits",
            "application_name",
            "search_path",
            "options");

    private StartupParameters() {}

    /** What PostgreSQL gets of them. The database is the user's name if none is given, as in PostgreSQL. */
    static Map<String, String> forPostgres(Map<String, String> parameters) {
        Map<String, String> passed = new LinkedHashMap<>();
        parameters.forEach((name, value) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                passed.put(name, value);
            }
        });
        passed.putIfAbsent("database", user(passed));
        return passed;
    }

    /**
     * The user's name.
     *
     * @throws SqlError 28000 if there is none
     */
    static String user(Map<String, String> parameters) {
        String user = parameters.getOrDefault("user", "");
        if (user.isEmpty()) {
            throw SqlError.of("28000", "no user name specified in startup packet");
        }
        return user;
    }
}
