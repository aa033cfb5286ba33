package io.github.redshiftdevops.maven.session;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftException;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.jspecify.annotations.Nullable;

/**
 * The local Redshift of a build. It starts when the first module needs it and lives until the Maven session ends; each
 * module has a database of its own in it. Thread-safe: modules may be built in parallel.
 */
public final class BuildRedshift implements AutoCloseable {

    private @Nullable LocalRedshift server;

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
        return databases.computeIfAbsent(name, absent -> create(name, s3Root));
    }

    private Database create(String name, Optional<Path> s3Root) {
        LocalRedshift redshift = server();
        LocalServer databases = new LocalServer(JdbcUrl.parse(redshift.jdbcUrl(name)));
        databases.createDatabase(name);
        s3Root.ifPresent(root -> redshift.serveS3(name, root));
        return databases.database(name, redshift.instanceId());
    }

    private LocalRedshift server() {
        if (closed) {
            throw new IllegalStateException("the Maven session has ended");
        }
        if (server == null) {
            server = start();
        }
        return server;
    }

    static LocalRedshift start() {
        try {
            return LocalRedshift.start(LocalRedshiftSettings.defaults());
        } catch (LocalRedshiftException e) {
            throw new FailureException(Fault.ENVIRONMENT, List.of(e.problem()), e);
        }
    }

    /** Ends the server; again does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
