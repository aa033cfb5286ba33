package io.github.redshiftdevops.core.flyway;

import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.internal.database.base.Connection;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** A connection that knows its search path without asking. */
public final class RedshiftConnection extends Connection<RedshiftDatabase> {

    private String path;

    RedshiftConnection(RedshiftDatabase database, java.sql.Connection connection) {
        super(database, connection);
        this.path = originalSchemaNameOrSearchPath;
    }

    @Override
    protected String getCurrentSchemaNameOrSearchPath() {
        return database.state().searchPath();
    }

    @Override
    protected Schema<?, ?> doGetCurrentSchema() {
        return getSchema(database.state()
                .currentSchema()
                .orElseThrow(() -> new FlywayException("Unable to determine the current schema: no schema of the search"
                        + " path exists. Set flyway.defaultSchema")));
    }

    @Override
    public RedshiftSchema getSchema(String name) {
        return new RedshiftSchema(jdbcTemplate, database, name);
    }

    /** The schema comes first, before the session's own search path. */
    @Override
    @SuppressWarnings("rawtypes") // as Flyway declares it
    public void changeCurrentSchemaTo(Schema schema) {
        if (!schema.exists()) {
            return;
        }
        try {
            doChangeCurrentSchemaOrSearchPathTo(pathWith(schema));
        } catch (SQLException e) {
            throw new FlywaySqlException("Error setting current schema to " + schema, e);
        }
    }

    /**
     * The search path that {@link #changeCurrentSchemaTo} would set; empty if it leaves the session's own. A schema that
     * does not exist counts as one that will.
     */
    public Optional<String> pathFor(RedshiftSchema schema) {
        String wanted = pathWith(schema);
        return wanted.equals(originalSchemaNameOrSearchPath) ? Optional.empty() : Optional.of(wanted);
    }

    private String pathWith(Schema<?, ?> schema) {
        String original = originalSchemaNameOrSearchPath;
        boolean first = database.state()
                .currentSchema()
                .filter(current -> current.equalsIgnoreCase(schema.getName()))
                .isPresent();
        if (first) {
            return original;
        }
        return original.isBlank() || "unset".equals(original) ? schema.toString() : schema + "," + original;
    }

    @Override
    protected void doChangeCurrentSchemaOrSearchPathTo(String wanted) throws SQLException {
        if (!wanted.equals(path)) {
            jdbcTemplate.execute("SELECT set_config('search_path', ?, false)", "unset".equals(wanted) ? "" : wanted);
            path = wanted;
        }
    }

    /** The search path may be another than it was set to: a script changed it, or a transaction was rolled back. */
    public void forgetPath() {
        path = "";
    }
}
