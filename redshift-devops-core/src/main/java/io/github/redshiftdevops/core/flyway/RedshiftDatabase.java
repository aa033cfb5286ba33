package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.core.flyway.DatabaseState.SchemaState;
import io.github.redshiftdevops.sql.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.internal.database.base.Database;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.core.internal.exception.FlywaySqlException;
import org.flywaydb.core.internal.jdbc.JdbcConnectionFactory;
import org.flywaydb.core.internal.jdbc.StatementInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * The database of a run. It has one connection for history and migrations alike, so that both can be in one
 * transaction, and asks for what is there once; {@link #forget()} makes it ask again. Not thread-safe.
 */
public final class RedshiftDatabase extends Database<RedshiftConnection> {

    private @Nullable DatabaseState state;

    private final Outbox outbox = new Outbox();

    private final Map<String, RedshiftScript> scripts = new HashMap<>();

    RedshiftDatabase(
            Configuration configuration,
            JdbcConnectionFactory connections,
            @Nullable StatementInterceptor interceptor) {
        super(configuration, connections, interceptor);
    }

    @Override
    protected RedshiftConnection doGetConnection(Connection connection) {
        return new RedshiftConnection(this, connection);
    }

    DatabaseState state() {
        DatabaseState known = state;
        if (known == null) {
            known = read();
            state = known;
        }
        return known;
    }

    private DatabaseState read() {
        try {
            return DatabaseState.read(rawMainJdbcConnection, schemas(), configuration.getTable());
        } catch (SQLException e) {
            throw new FlywaySqlException("Unable to look at the schemas", e);
        }
    }

    private List<String> schemas() {
        return Stream.concat(Stream.ofNullable(configuration.getDefaultSchema()), Stream.of(configuration.getSchemas()))
                .distinct()
                .toList();
    }

    Optional<SchemaState> schema(String name) {
        return Optional.ofNullable(state().schemas().get(Token.fold(name)));
    }

    /** Asks the database again when something is next asked. */
    public void forget() {
        state = null;
    }

    /** What goes with the next statements. */
    public Outbox outbox() {
        return outbox;
    }

    /** The scripts that were found so far, by the names under which the history knows them. */
    public Map<String, RedshiftScript> scripts() {
        return scripts;
    }

    /**
     * Sends what waits in the outbox.
     *
     * @throws SQLException if the database refuses it
     */
    public void flush() throws SQLException {
        List<String> waiting = outbox.take();
        if (!waiting.isEmpty()) {
            SentTogether.send(rawMainJdbcConnection, waiting);
        }
    }

    /** A connection of its own, initialized as Flyway's settings say; the caller closes it. */
    public Connection openConnection() {
        return jdbcConnectionFactory.openConnection();
    }

    @Override
    public boolean useSingleConnection() {
        return true;
    }

    @Override
    public void ensureSupported(Configuration ignored) {
        // There is only the latest Redshift.
    }

    @Override
    protected String doGetCurrentUser() {
        return state().user();
    }

    /**
     * Few rows that every node reads are best stored whole on each of them.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_best-practices-best-dist-key.html">Choose the best
     *     distribution style</a>
     */
    @Override
    @SuppressWarnings("rawtypes") // as Flyway declares it
    public String getRawCreateScript(Table table, boolean baseline) {
        return """
                CREATE TABLE IF NOT EXISTS %s (
                    "installed_rank" INTEGER NOT NULL ENCODE RAW,
                    "version" VARCHAR(50) ENCODE LZO,
                    "description" VARCHAR(200) NOT NULL ENCODE LZO,
                    "type" VARCHAR(20) NOT NULL ENCODE LZO,
                    "script" VARCHAR(1000) NOT NULL ENCODE LZO,
                    "checksum" INTEGER ENCODE AZ64,
                    "installed_by" VARCHAR(100) NOT NULL ENCODE LZO,
                    "installed_on" TIMESTAMP NOT NULL DEFAULT GETDATE() ENCODE AZ64,
                    "execution_time" INTEGER NOT NULL ENCODE AZ64,
                    "success" BOOLEAN NOT NULL ENCODE RAW,
                    PRIMARY KEY ("installed_rank")
                ) DISTSTYLE ALL SORTKEY ("installed_rank")""".formatted(table);
    }

    @Override
    public boolean supportsDdlTransactions() {
        return true;
    }

    @Override
    public String getBooleanTrue() {
        return "TRUE";
    }

    @Override
    public String getBooleanFalse() {
        return "FALSE";
    }

    @Override
    public String doQuote(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public boolean catalogIsSchema() {
        return false;
    }
}
