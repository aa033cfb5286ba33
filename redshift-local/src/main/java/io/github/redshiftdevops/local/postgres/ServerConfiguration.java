package io.github.redshiftdevops.local.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The file {@code postgresql.conf}, written wholly before each start.
 *
 * @param parameters in the order of the file; the last one wins
 * @see <a href="https://www.postgresql.org/docs/16/config-setting.html">Setting Parameters</a>
 */
record ServerConfiguration(Map<String, String> parameters) {

    private static final String FILE = "postgresql.conf";

    /** What happens to the databases if the machine stops. */
    enum Durability {
        /** They survive. */
        KEPT,
        /** They may be broken: the server may skip whatever is done for their safety. */
        THROWN_AWAY
    }

    /**
     * Few processes, small memory, UTC, Redshift's digits of floats, and a log that does not repeat the errors of clients.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html">extra_float_digits</a>
     */
    static ServerConfiguration of(Platform platform, Durability durability) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("max_connections", "250");
        parameters.put("shared_buffers", "32MB");
        parameters.put("huge_pages", "off");
        parameters.put("jit", "off");
        parameters.put("wal_level", "minimal");
        parameters.put("max_wal_senders", "0");
        parameters.put("max_logical_replication_workers", "0");
        parameters.put("min_wal_size", "32MB");
        parameters.put("max_wal_size", "256MB");
        parameters.put("timezone", "UTC");
        parameters.put("log_timezone", "UTC");
        parameters.put("extra_float_digits", "0");
        parameters.put("log_min_messages", "log");
        parameters.put("log_checkpoints", "off");
        parameters.put("default_text_search_config", "pg_catalog.english");
        if (!platform.isWindows()) {
            // in the data directory and not in /dev/shm, so that nothing stays when a server is killed
            parameters.put("dynamic_shared_memory_type", "mmap");
        }
        if (durability == Durability.THROWN_AWAY) {
            parameters.put("fsync", "off");
            parameters.put("synchronous_commit", "off");
            parameters.put("full_page_writes", "off");
            parameters.put("autovacuum", "off");
        }
        return new ServerConfiguration(parameters);
    }

    /** With more parameters, which win. */
    ServerConfiguration with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(parameters);
        all.putAll(more);
        return new ServerConfiguration(all);
    }

    /** Replaces the file in a data directory. */
    void writeTo(Privileges privileges, Path dataDirectory) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        Files.writeString(file, text(), StandardCharsets.UTF_8);
        privileges.give(file);
    }

    String text() {
        StringBuilder text = new StringBuilder("# written anew at each start\n");
        parameters.forEach((name, value) ->
                text.append(name).append(" = '").append(escaped(value)).append("'\n"));
        return text.toString();
    }

    /** The file knows C's escapes; a line cannot be longer than itself. */
    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("'", "''")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
