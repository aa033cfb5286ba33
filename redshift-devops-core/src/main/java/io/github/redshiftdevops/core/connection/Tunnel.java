package io.github.redshiftdevops.core.connection;

/**
 * A forwarder, such as a port forwarding session of Systems Manager, that leads to the database.
 *
 * @param host where the forwarder listens
 * @param port where the forwarder listens
 */
public record Tunnel(String host, int port) {

    /** {@code host:port}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
