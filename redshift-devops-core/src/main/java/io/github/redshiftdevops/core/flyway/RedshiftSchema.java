package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.core.flyway.DatabaseState.SchemaState;
import java.sql.SQLException;
import org.flywaydb.core.internal.database.base.Schema;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;

/** A schema of the settings. It is cleaned elsewhere. */
public final class RedshiftSchema extends Schema<RedshiftDatabase, RedshiftTable> {

    RedshiftSchema(JdbcTemplate jdbc, RedshiftDatabase database, String name) {
        super(jdbc, database, name);
    }

    @Override
    protected boolean doExists() {
        return database.schema(name).isPresent();
    }

    @Override
    protected boolean doEmpty() {
        return database.schema(name).map(SchemaState::empty).orElse(true);
    }

    @Override
    protected void doCreate() throws SQLException {
        jdbcTemplate.execute("CREATE SCHEMA IF NOT EXISTS " + this);
        database.forget();
    }

    @Override
    protected void doDrop() throws SQLException {
        jdbcTemplate.execute("DROP SCHEMA " + this + " CASCADE");
        database.forget();
    }

    @Override
    protected void doClean() {
        throw new UnsupportedOperationException("the goal clean has a room of its own");
    }

    @Override
    protected RedshiftTable[] doAllTables() {
        throw new UnsupportedOperationException("the goal clean has a room of its own");
    }

    @Override
    public RedshiftTable getTable(String tableName) {
        return new RedshiftTable(jdbcTemplate, database, this, tableName);
    }
}
