package io.github.redshiftdevops.local.postgres;

import io.github.redshiftdevops.local.postgres.ServerConfiguration.Durability;
import java.net.SocketAddress;
import java.util.Optional;

/**
 * A PostgreSQL server of our own: a process with its databases, for this machine and, where there are Unix sockets, this user
 * only. Everybody who reaches it is trusted. Its databases are {@code dev} and {@code template1}, with the template scripts,
 * and PostgreSQL's own {@code postgres} (for connections that make, copy and drop databases) and {@code template0}; encoding
 * UTF-8, locale C, time zone UTC.
 *
 * <p>The server ends with {@link #close()} or, on Linux and macOS, when this JVM dies, however it dies; then nothing of it is
 * left but what was to be kept. On Windows it also ends when the JVM ends in an orderly way, and after a hard death at the
 * next start of any server of the same user.
 *
 * <p>Thread-safe.
 */
public final class PostgresServer implements AutoCloseable {

    static final String SUPERUSER = "postgres";

    private final RunningServer server;
    private final Optional<KeptData> kept;
    private boolean closed;

    private PostgresServer(RunningServer server, Optional<KeptData> kept) {
        this.server = server;
        this.kept = kept;
    }

    /**
     * Starts a server; returns when clients can connect. The first start of a user, and the first with other template
     * scripts, takes seconds; the others copy what that one has made.
     *
     * @throws PostgresException if it cannot be started
     */
    public static PostgresServer start(PostgresSettings settings) {
        return start(settings, Host.detect());
    }

    static PostgresServer start(PostgresSettings settings, Host host) {
        new Janitor(host).sweep();
        BinaryArchive archive = BinaryArchive.on(PostgresServer.class.getClassLoader(), host.platform());
        Binaries binaries = Binaries.unpacked(host, archive);
        PreparedCluster prepared = PreparedCluster.of(binaries, settings.templateScripts());
        Optional<KeptData> kept = settings.dataDirectory().map(folder -> KeptData.open(folder, binaries, prepared));
        Databases databases = kept.<Databases>map(data -> new Databases.InPlace(host, data.cluster(), Durability.KEPT))
                .orElseGet(() -> new Databases.Copy(host, prepared.dataDirectory()));
        try {
            return new PostgresServer(RunningServer.start(binaries, databases, settings.parameters()), kept);
        } catch (PostgresException e) {
            kept.ifPresent(KeptData::close);
            throw e;
        }
    }

    /** A Unix socket; on Windows an {@link java.net.InetSocketAddress} on 127.0.0.1. Speaks PostgreSQL's protocol. */
    public SocketAddress address() {
        return server.address();
    }

    /** The user of all databases; needs no password. */
    public String superuser() {
        return SUPERUSER;
    }

    /** Whether the server has not ended, be it by {@link #close()} or for a reason of its own. */
    public boolean isRunning() {
        return server.isRunning();
    }

    /** The process id of the postmaster; 0 if it has ended. */
    public long pid() {
        return server.pid();
    }

    /**
     * Ends all sessions and the server, and removes what is not to be kept. Returns when that is done; does nothing the second
     * time.
     *
     * @throws PostgresException if something cannot be removed
     */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                server.close();
            } finally {
                kept.ifPresent(KeptData::close);
            }
        }
    }
}
