package io.github.redshiftdevops.core.local;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.sql.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A running local Redshift, to which everybody can log in without a password. Thread-safe. */
public final class LocalServer {

    private static final String USER = "dev";

    private static final String MAINTENANCE_DATABASE = "dev";

    private static final Pattern SAFE_NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final JdbcUrl url;

    /** The server of the URL, whichever database the URL names. */
    public LocalServer(JdbcUrl url) {
        this.url = url;
    }

    /** How to log in to a database of it. */
    public ConnectionDetails connectionDetails(String database) {
        return ConnectionDetails.of(url.withDatabase(database), USER, Secret.none());
    }

    /** The database with a description for people. */
    public Database database(String name, String instance) {
        ConnectionDetails details = connectionDetails(name);
        return Database.local(
                details,
                "local Redshift (database " + name + "), user " + details.user() + ", no password needed",
                instance);
    }

    /** The instance id of the server; empty if nothing answers at the URL, or something that is no local Redshift. */
    public Optional<String> instance() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW redshift_local.instance")) {
            return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes an empty database.
     *
     * @throws FailureException if it exists
     */
    public void createDatabase(String name) {
        call("create_database", name);
    }

    /**
     * Copies a database with all that is in it.
     *
     * @throws FailureException if somebody is connected to the source, or the target exists
     */
    public void cloneDatabase(String source, String target) {
        call("clone_database", source, target);
    }

    /** Removes a database and ends the sessions in it. */
    public void dropDatabase(String name) {
        call("drop_database", name);
    }

    private void call(String procedure, String... names) {
        for (String name : names) {
            if (!SAFE_NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("not a safe name of a database: '" + name + "'");
            }
        }
        String sql = "CALL redshift_local." + procedure + "('" + String.join("', '", names) + "')";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new FailureException(Fault.ENVIRONMENT, List.of(problem(sql, e)), e);
        }
    }

    private Connection connect() throws SQLException {
        return new RedshiftDataSource(connectionDetails(MAINTENANCE_DATABASE)).getConnection();
    }

    private static Problem problem(String sql, SQLException cause) {
        return Problem.of(
                        Objects.requireNonNullElse(cause.getSQLState(), "XX000"),
                        "the local Redshift refuses '" + sql + "'")
                .withDetail(cause.getMessage());
    }
}
