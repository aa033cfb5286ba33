package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the Redshift driver says of objects, through all methods of DatabaseMetaData that ask the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DriverMetadataIT {

    private FreshSchema schema;
    private DatabaseMetaData metadata;

    @BeforeAll
    void createObjects() throws SQLException {
        schema = new FreshSchema();
        metadata = schema.connection().getMetaData();
        schema.run(
                "create table customer (id int not null primary key, code varchar(20) unique, price decimal(8,2))",
                "create table orders (id bigint identity(1,1), customer int references customer (id), sold date,"
                        + " primary key (id, customer))",
                "comment on table orders is 'sold'",
                "create view recent as select id, sold from orders",
                "create view late as select * from " + schema.name() + ".absent with no schema binding",
                "create function twice(int) returns int stable as $$ select $1 * 2 $$ language sql",
                "create procedure archive(days int, total inout bigint) as $$ begin null; end $$ language plpgsql",
                "grant select on customer to public");
    }

    @AfterAll
    void dropObjects() throws SQLException {
        schema.close();
    }

    @Test
    void tables() throws SQLException {
        try (ResultSet tables = metadata.getTables("dev", schema.name(), "%", null)) {
            assertThat(rows(tables, "TABLE_NAME", "TABLE_TYPE", "REMARKS"))
                    .contains("customer TABLE null", "orders TABLE sold", "recent VIEW null", "late VIEW null");
        }
    }

    @Test
    void columns() throws SQLException {
        try (ResultSet columns = metadata.getColumns("dev", schema.name(), "customer", "%")) {
            assertThat(rows(columns, "COLUMN_NAME", "TYPE_NAME", "COLUMN_SIZE", "DECIMAL_DIGITS", "IS_NULLABLE"))
                    .containsExactly("id int4 10 0 NO", "code varchar 20 0 YES", "price numeric 8 2 YES");
        }
    }

    @Test
    void anIdentityColumnIsAutoincrement() throws SQLException {
        try (ResultSet columns = metadata.getColumns("dev", schema.name(), "orders", "id")) {
            assertThat(rows(columns, "COLUMN_NAME", "IS_AUTOINCREMENT")).containsExactly("id YES");
        }
    }

    @Test
    void keys() throws SQLException {
        try (ResultSet keys = metadata.getPrimaryKeys("dev", schema.name(), "orders")) {
            assertThat(rows(keys, "COLUMN_NAME", "KEY_SEQ", "PK_NAME"))
                    .containsExactlyInAnyOrder("id 1 orders_pkey", "customer 2 orders_pkey");
        }
        try (ResultSet keys = metadata.getImportedKeys("dev", schema.name(), "orders")) {
            assertThat(rows(keys, "PKTABLE_NAME", "PKCOLUMN_NAME", "FKCOLUMN_NAME", "FK_NAME"))
                    .containsExactly("customer id customer orders_customer_fkey");
        }
        try (ResultSet keys = metadata.getExportedKeys("dev", schema.name(), "customer")) {
            assertThat(rows(keys, "FKTABLE_NAME", "FKCOLUMN_NAME", "PK_NAME"))
                    .containsExactly("orders customer customer_pkey");
        }
    }

    @Test
    void routines() throws SQLException {
        try (ResultSet procedures = metadata.getProcedures("dev", schema.name(), "%")) {
            assertThat(rows(procedures, "PROCEDURE_NAME")).containsExactly("archive");
        }
        try (ResultSet columns = metadata.getProcedureColumns("dev", schema.name(), "archive", "%")) {
            assertThat(rows(columns, "COLUMN_NAME")).contains("days", "total");
        }
        try (ResultSet functions = metadata.getFunctions("dev", schema.name(), "%")) {
            assertThat(rows(functions, "FUNCTION_NAME")).containsExactly("twice");
        }
        try (ResultSet columns = metadata.getFunctionColumns("dev", schema.name(), "twice", "%")) {
            assertThat(rows(columns, "FUNCTION_NAME")).isNotEmpty();
        }
    }

    @Test
    void schemasAndCatalogs() throws SQLException {
        try (ResultSet schemas = metadata.getSchemas("dev", schema.name())) {
            assertThat(rows(schemas, "TABLE_SCHEM")).containsExactly(schema.name());
        }
        try (ResultSet catalogs = metadata.getCatalogs()) {
            assertThat(rows(catalogs, "TABLE_CAT")).contains("dev");
        }
    }

    @Test
    void privileges() throws SQLException {
        try (ResultSet privileges = metadata.getTablePrivileges("dev", schema.name(), "customer")) {
            assertThat(rows(privileges, "TABLE_NAME", "GRANTEE", "PRIVILEGE")).contains("customer public SELECT");
        }
        try (ResultSet privileges = metadata.getColumnPrivileges("dev", schema.name(), "customer", "%")) {
            assertThat(rows(privileges)).isEmpty();
        }
    }

    @Test
    void whatRemainsCanBeAskedForToo() throws SQLException {
        assertThat(rows(metadata.getTypeInfo())).isNotEmpty();
        assertThat(rows(metadata.getTableTypes())).isNotEmpty();
        rows(metadata.getBestRowIdentifier("dev", schema.name(), "customer", DatabaseMetaData.bestRowSession, true));
        rows(metadata.getVersionColumns("dev", schema.name(), "customer"));
        rows(metadata.getIndexInfo("dev", schema.name(), "customer", false, true));
        rows(metadata.getClientInfoProperties());
        assertThat(metadata.getDatabaseProductName()).isEqualTo("Redshift");
    }

    private static List<String> rows(ResultSet result, String... columns) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (result) {
            ResultSetMetaData shape = result.getMetaData();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (String column : columns) {
                    row.add(result.getString(column));
                }
                rows.add(columns.length == 0 ? shape.getColumnName(1) : String.join(" ", row));
            }
        }
        return rows;
    }
}
