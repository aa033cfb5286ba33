package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.local.postgres.ServerConfiguration.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A data directory in the cache, made once and then only copied: the scripts are in {@code template1}, {@code dev} is made
 * from it, and the server was shut down in order. {@code postgres} and {@code template0} are PostgreSQL's own.
 */
record PreparedCluster(Path dataDirectory) {

    /** Changes with the way in which this class prepares. */
    private static final String FORMAT = "1";

    /** Small segments, since the directory is copied at each start. */
    private static final String[] INITDB = {
        "--auth=trust",
        "--username=" + PostgresServer.SUPERUSER,
        "--encoding=UTF8",
        "--no-locale",
        "--no-sync",
        "--wal-segsize=1",
        "--set=wal_recycle=off"
    };

    private static final Map<String, String> PARAMETERS = Map.of("allow_system_table_mods", "on", "wal_recycle", "off");

    /**
     * Prepared now, if that has not been done.
     *
     * @throws PostgresException if that fails
     */
    static PreparedCluster of(Binaries binaries, List<String> scripts) {
        CacheDirectory cache = binaries.host().cache();
        CacheEntry entry = new CacheEntry(cache, cache.prepared(), binaries.key() + "-" + template(scripts));
        return new PreparedCluster(entry.getOrMake(folder -> {
            prepare(binaries, scripts, folder);
            entry.removeUnusedSiblings();
        }));
    }

    private static String template(List<String> scripts) {
        List<String> content = new ArrayList<>(scripts);
        content.add(FORMAT);
        return Fingerprint.of(content);
    }

    private static void prepare(Binaries binaries, List<String> scripts, Path folder) throws IOException {
        Privileges privileges = binaries.host().privileges();
        privileges.give(folder);
        binaries.initdb(folder, INITDB);
        install(binaries, scripts, folder);
        privileges.give(ClusterOrigin.write(template(scripts), folder));
        binaries.sync(folder);
    }

    private static void install(Binaries binaries, List<String> scripts, Path folder) throws IOException {
        Databases databases = new Databases.InPlace(binaries.host(), folder, Durability.THROWN_AWAY);
        try (RunningServer server = RunningServer.start(binaries, databases, PARAMETERS)) {
            new TemplateScripts(server.address()).install(scripts);
        }
    }
}
