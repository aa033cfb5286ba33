package io.github.redshiftdevops.core.flyway;

import io.github.redshiftdevops.core.flyway.DatabaseState.SchemaState;
import java.sql.SQLException;
import org.flywaydb.core.internal.database.base.Table;
import org.flywaydb.core.internal.jdbc.JdbcTemplate;

/** The schema history table. */
public final class RedshiftTable extends Table<RedshiftDatabase, RedshiftSchema> {

    RedshiftTable(JdbcTemplate jdbc, RedshiftDatabase database, RedshiftSchema schema, String name) {
        super(jdbc, database, schema, name);
    }

    @Override
    protected boolean doExists() {
        return database.schema(schema.getName()).filter(SchemaState::hasHistory).isPresent();
    }

    /** Whether the tables of the lock are there. */
    public boolean hasLock() {
        return database.schema(schema.getName()).filter(SchemaState::hasLock).isPresent();
    }

    /** The runs of this plugin have a lock of their own, and lock this table in each transaction. */
    @Override
    protected void doLock() {}

    @Override
    protected void doDrop() throws SQLException {
        jdbcTemplate.execute("DROP TABLE " + this + " CASCADE");
        database.forget();
    }
}
