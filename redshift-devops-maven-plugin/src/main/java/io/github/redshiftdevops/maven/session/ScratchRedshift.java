package io.github.redshiftdevops.maven.session;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.drift.ScratchDatabase;
import io.github.redshiftdevops.core.local.LocalServer;
import io.github.redshiftdevops.local.LocalRedshift;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A local Redshift for one database that is thrown away. It is not the one of the build: users, groups and roles belong to
 * a server, and migrations that make some would meet them there.
 */
public final class ScratchRedshift implements ScratchDatabase {

    private static final String DATABASE = "scratch";

    private final LocalRedshift server;

    private ScratchRedshift(LocalRedshift server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param s3Root the folder whose sub-folders are the buckets; empty if there is none
     * @throws FailureException if it cannot be started
     */
    public static ScratchRedshift start(Optional<Path> s3Root) {
        LocalRedshift server = BuildRedshift.start();
        new LocalServer(JdbcUrl.parse(server.jdbcUrl(DATABASE))).createDatabase(DATABASE);
        s3Root.ifPresent(root -> server.serveS3(DATABASE, root));
        return new ScratchRedshift(server);
    }

    @Override
    public ConnectionDetails connection() {
        return new LocalServer(JdbcUrl.parse(server.jdbcUrl(DATABASE))).connectionDetails(DATABASE);
    }

    @Override
    public void close() {
        server.close();
    }
}
