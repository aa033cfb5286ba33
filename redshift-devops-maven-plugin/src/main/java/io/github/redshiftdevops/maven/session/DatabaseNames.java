package io.github.redshiftdevops.maven.session;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes names of databases from names of modules. They are the same in every build of the same modules, whichever
 * module is built first.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html">CREATE DATABASE</a>
 */
final class DatabaseNames {

    private static final int LONGEST = 63;

    private static final Set<String> TAKEN =
            Set.of("dev", "padb_harvest", "postgres", "sys:internal", "template0", "template1");

    private DatabaseNames() {}

    /** A name for each module, for example {@code example_project} for {@code example-project}. */
    static <M> Map<M, String> of(List<M> modules, Function<M, String> nameOfModule) {
        Set<String> taken = new HashSet<>(TAKEN);
        Map<M, String> names = new LinkedHashMap<>();
        for (M module : modules) {
            names.put(module, free(safe(nameOfModule.apply(module)), taken));
        }
        return names;
    }

    private static String safe(String name) {
        String safe = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return Character.isLetter(safe.charAt(0)) ? safe : "m" + (safe.startsWith("_") ? safe : "_" + safe);
    }

    private static String free(String name, Set<String> taken) {
        String free = cut(name, "");
        for (int i = 2; !taken.add(free); i++) {
            free = cut(name, "_" + i);
        }
        return free;
    }

    private static String cut(String name, String suffix) {
        return name.substring(0, Math.min(name.length(), LONGEST - suffix.length())) + suffix;
    }
}
