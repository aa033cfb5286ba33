package io.github.redshiftdevops.maven.session;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.target.Database;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;

/**
 * The local Redshift of a build. It starts when the first module needs it and lives until the Maven session ends.
 *
 * <p>Modules with the same S3 folder share a server, and a module without one takes any; so there is one server unless
 * modules have different S3 folders. Thread-safe: modules may be built in parallel.
 */
public final class BuildRedshift implements AutoCloseable {

    private final Map<Optional<Path>, LocalRedshift> servers = new LinkedHashMap<>();

    private final Map<String, Database> databases = new HashMap<>();

    private boolean closed;

    private BuildRedshift() {}

    /** The one of the session. */
    public static BuildRedshift of(MavenExecutionRequest request) {
        // This class may be loaded more than once, if modules give the plugin different dependencies.
        String key = BuildRedshift.class.getName() + "@" + System.identityHashCode(BuildRedshift.class);
        synchronized (request) {
            return (BuildRedshift) request.getData().computeIfAbsent(key, absent -> open(request));
        }
    }

    private static BuildRedshift open(MavenExecutionRequest request) {
        BuildRedshift redshift = new BuildRedshift();
        SessionEnd.whenItComes(request, redshift::close);
        return redshift;
    }

    /**
     * The database of a module, empty when it is asked for the first time.
     *
     * @param s3Root the folder whose sub-folders are the buckets; empty if the module has none
     * @throws FailureException if the local Redshift cannot be started
     */
    public synchronized Database database(String name, Optional<Path> s3Root) {
        return databases.computeIfAbsent(name, absent -> create(name, server(s3Root)));
    }

    private static Database create(String name, LocalRedshift redshift) {
        LocalServer server = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl(name)));
        server.createDatabase(name);
        return server.database(name, redshift.instanceId());
    }

    private LocalRedshift server(Optional<Path> s3Root) {
        if (closed) {
            throw new IllegalStateException("the Maven session has ended");
        }
        return s3Root.isEmpty() && !servers.isEmpty()
                ? servers.values().iterator().next()
                : servers.computeIfAbsent(s3Root, BuildRedshift::start);
    }

    private static LocalRedshift start(Optional<Path> s3Root) {
        LocalRedshiftSettings settings = LocalRedshiftSettings.defaults();
        try {
            return LocalRedshift.start(s3Root.map(settings::withS3Root).orElse(settings));
        } catch (LocalRedshiftException e) {
            throw new FailureException(Fault.ENVIRONMENT, List.of(e.problem()), e);
        }
    }

    /** Ends the servers; again does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        servers.values().forEach(LocalRedshift::close);
        servers.clear();
    }
}
