package io.github.redshiftdevops.local.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Redshift has in {@code pg_catalog} and PostgreSQL has not. */
public final class Catalog {

    private static final List<String> FILES = List.of(
            "configuration.sql",
            "replaced-functions.sql",
            "string.sql",
            "pattern-matching.sql",
            "date-and-time.sql",
            "date-parts.sql",
            "time-zones.sql",
            "character-types.sql",
            "cast.sql",
            "comparison.sql",
            "aggregate.sql",
            "window.sql",
            "queries.sql",
            "formatting.sql",
            "hash.sql",
            "json.sql",
            "math.sql",
            "numeric.sql",
            "super-type.sql",
            "collations.sql",
            "super-operators.sql",
            "super-functions.sql",
            "super-arrays.sql",
            "strings-of-other-types.sql",
            "system-information.sql",
            "table-layout.sql",
            "constraints.sql",
            "external-tables.sql",
            "late-binding-views.sql",
            "show.sql",
            "system-views.sql",
            "columns-of-postgres-8.sql",
            "recorded-objects.sql",
            "external-functions.sql",
            "system-views-without-rows.sql",
            "svv.sql",
            "varbyte.sql",
            "hyperloglog.sql",
            "load-and-unload.sql",
            "history.sql",
            "unknown-functions.sql");

    private Catalog() {}

    /**
     * The scripts that install it, in order, each of several statements in PostgreSQL's SQL. They must run once in a new
     * cluster, in {@code template1}, by a superuser with {@code allow_system_table_mods = on}; every database made
     * afterwards has it.
     */
    public static List<String> scripts() {
        return FILES.stream().map(Catalog::read).toList();
    }

    private static String read(String file) {
        try (InputStream script = Catalog.class.getResourceAsStream(file)) {
            if (script == null) {
                throw new FileNotFoundException("no resource " + file + " beside " + Catalog.class.getName());
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
