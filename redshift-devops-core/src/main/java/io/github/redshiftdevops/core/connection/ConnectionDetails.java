package io.github.redshiftdevops.core.connection;

/**
 * What is needed to connect.
 *
 * @param url the database; a property of the driver in it wins over the options
 */
public record ConnectionDetails(JdbcUrl url, Login login, ConnectionOptions options) {

    /** A login that does not change, and the default options. */
    public static ConnectionDetails of(JdbcUrl url, String user, Secret password) {
        return new ConnectionDetails(url, Login.of(user, password), ConnectionOptions.DEFAULT);
    }

    /** Where packets go, for people: {@code host:port}, and through which tunnel. */
    public String endpoint() {
        return options.tunnel()
                .map(tunnel -> tunnel + " (tunnel to " + url.endpoint() + ")")
                .orElse(url.endpoint());
    }

    /** The user who logs in now. */
    public String user() {
        return login.credentials().user();
    }

    /** The same database and login with other options. */
    public ConnectionDetails withOptions(ConnectionOptions newOptions) {
        return new ConnectionDetails(url, login, newOptions);
    }

    /** The same server with another database. */
    public ConnectionDetails withDatabase(String database) {
        return new ConnectionDetails(url.withDatabase(database), login, options);
    }
}
