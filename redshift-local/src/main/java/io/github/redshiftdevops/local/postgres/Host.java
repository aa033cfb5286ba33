package io.github.redshiftdevops.local.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The machine as this package uses it.
 *
 * @param runRoots where run directories can be, the best place first
 */
record Host(Platform platform, Privileges privileges, CacheDirectory cache, List<RunRoot> runRoots) {

    private static final Path MEMORY = Path.of("/dev/shm");

    /** This machine and the current user. */
    static Host detect() {
        Platform platform = Platform.current();
        Privileges privileges = Privileges.detect(platform);
        CacheDirectory cache = CacheDirectory.in(new CacheDirectory.Surroundings(
                platform, System.getenv(), systemProperties(), privileges.needOtherOwner()));
        return new Host(platform, privileges, cache, usualRunRoots(platform, privileges, cache));
    }

    private static Map<String, String> systemProperties() {
        Map<String, String> properties = new HashMap<>();
        for (String name : List.of(CacheDirectory.PROPERTY, "user.home")) {
            properties.put(name, System.getProperty(name, ""));
        }
        return properties;
    }

    /** Memory first; the temporary folder last, for the case that paths in the cache are too long for a socket. */
    static List<RunRoot> usualRunRoots(Platform platform, Privileges privileges, CacheDirectory cache) {
        String ours = "redshift-devops-" + privileges.owner() + "-";
        List<RunRoot> roots = new ArrayList<>();
        if (platform.isLinux()) {
            roots.add(new RunRoot(MEMORY, ours, true));
        }
        roots.add(new RunRoot(cache.run(), "", false));
        roots.add(new RunRoot(Path.of(System.getProperty("java.io.tmpdir")), ours, false));
        return List.copyOf(roots);
    }
}
