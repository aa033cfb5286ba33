package io.github.redshiftdevops.core.connection;

import com.amazon.redshift.Driver;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens a new connection of the Redshift driver at each call; it is no pool. Thread-safe.
 *
 * <p>No operation waits for ever, see {@link Timeouts}. A server that cannot be reached is tried again for the time of
 * the options. A refused login is not, but for one try with credentials that are newer than the refused ones.
 */
public final class RedshiftDataSource implements DataSource {

    private final ConnectionDetails details;

    private final ConnectRetry retry;

    private final Driver driver = new Driver();

    /** For connections that nobody watches. */
    public RedshiftDataSource(ConnectionDetails details) {
        this(details, ProgressLog.NONE);
    }

    /** With the log that is told while it waits for the server. */
    public RedshiftDataSource(ConnectionDetails details, ProgressLog log) {
        this.details = details;
        this.retry = new ConnectRetry(details.endpoint(), details.options().retry(), Pauses.real(), log);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return retry.connect(this::connectWithLogin);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return retry.connect(() -> connect(new Credentials(user, Secret.of(password))));
    }

    private Connection connectWithLogin() throws SQLException {
        Credentials credentials = details.login().credentials();
        try {
            return connect(credentials);
        } catch (SQLException e) {
            Optional<Credentials> newer = isRefusedLogin(e) ? details.login().insteadOf(credentials) : Optional.empty();
            if (newer.isEmpty()) {
                throw e;
            }
            return connect(newer.get());
        }
    }

    private Connection connect(Credentials credentials) throws SQLException {
        Connection connection =
                driver.connect(DriverProperties.url(details), DriverProperties.of(details, credentials));
        if (connection == null) {
            throw new SQLException("the driver does not accept the url '" + details.url() + "'", "08001");
        }
        return prepared(connection);
    }

    private Connection prepared(Connection connection) throws SQLException {
        Optional<Duration> timeout = details.options().timeouts().statement();
        if (timeout.isPresent()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET statement_timeout TO " + timeout.get().toMillis());
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        }
        return connection;
    }

    private static boolean isRefusedLogin(SQLException exception) {
        return exception.getSQLState() != null && exception.getSQLState().startsWith("28");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the driver logs as its URL says");
    }

    @Override
    public int getLoginTimeout() {
        return (int) details.options().timeouts().login().toSeconds();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login timeout is one of the options");
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger("com.amazon.redshift");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!type.isInstance(this)) {
            throw new SQLException("not a wrapper for " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
