package io.github.redshiftdevops.local;

/**
 * A running local Redshift. Close it to end its processes; they also end when this JVM dies, however it dies.
 * Thread-safe.
 *
 * <p>Beside SQL, every client can ask it over its connection:
 *
 * <ul>
 *   <li>{@code SHOW redshift_local.instance}: the {@link #instanceId()}, which tells two local Redshifts apart;
 *   <li>{@code CALL redshift_local.create_database('name')};
 *   <li>{@code CALL redshift_local.clone_database('source', 'target')}: a copy, in some 20 ms; nobody may be connected
 *       to the source;
 *   <li>{@code CALL redshift_local.drop_database('name')}: also ends the sessions in it.
 * </ul>
 */
public final class LocalRedshift implements AutoCloseable {

    private LocalRedshift() {}

    /**
     * Starts PostgreSQL and the gateway; returns when clients can connect. The database {@code dev} exists.
     *
     * @throws LocalRedshiftException if it cannot be started
     */
    public static LocalRedshift start(LocalRedshiftSettings settings) {
        return new LocalRedshift();
    }

    /** The port on 127.0.0.1 that clients connect to. */
    public int port() {
        return 0;
    }

    /** A random name of this running server. */
    public String instanceId() {
        return "";
    }

    /** For example {@code jdbc:redshift://127.0.0.1:5439/dev}; with {@code ?ssl=false} if TLS is off. */
    public String jdbcUrl(String database) {
        return database;
    }

    /** Ends all sessions and processes, and removes the databases if they are not to be kept. */
    @Override
    public void close() {}
}
