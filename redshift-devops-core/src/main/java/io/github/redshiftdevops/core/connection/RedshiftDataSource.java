package io.github.redshiftdevops.core.connection;

import com.amazon.redshift.Driver;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens a new connection of the Redshift driver at each call; it is no pool. Thread-safe.
 *
 * <p>No operation waits for ever: connecting gives up after 10 s, the whole login after 60 s (a paused serverless
 * workgroup needs some 30 s to wake up), and one statement that brings nothing back after 24 h, the longest that a
 * serverless workgroup lets a query run. A property of the same name in the URL wins.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-configuration-options.html">Options for JDBC
 *     driver version 2.x configuration</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/amazon-redshift-limits.html">Quotas and limits</a>
 */
public final class RedshiftDataSource implements DataSource {

    private static final int LOGIN_TIMEOUT_SECONDS = 60;

    // Without the ring buffer a statement's rows are read before the next statement is sent, on the caller's thread.
    private static final Map<String, String> DEFAULTS = Map.of(
            "enableFetchRingBuffer", "false",
            "connectTimeout", "10",
            "loginTimeout", Integer.toString(LOGIN_TIMEOUT_SECONDS),
            "socketTimeout", "86400",
            "tcpKeepAlive", "true",
            "ApplicationName", "redshift-devops");

    private final ConnectionDetails details;

    private final Driver driver = new Driver();

    /** For connections with this login. */
    public RedshiftDataSource(ConnectionDetails details) {
        this.details = details;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(details.user(), details.password());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(user, Secret.of(password));
    }

    private Connection connect(String user, Secret password) throws SQLException {
        Connection connection = driver.connect(details.url().text(), properties(user, password));
        if (connection == null) {
            throw new SQLException("the driver does not accept the url '" + details.url() + "'", "08001");
        }
        return connection;
    }

    private Properties properties(String user, Secret password) {
        Properties properties = new Properties();
        DEFAULTS.forEach((name, value) -> {
            if (!details.url().hasProperty(name)) {
                properties.setProperty(name, value);
            }
        });
        properties.setProperty("user", user);
        properties.setProperty("password", password.reveal());
        return properties;
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
        return LOGIN_TIMEOUT_SECONDS;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the login timeout is the property loginTimeout of the URL");
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
