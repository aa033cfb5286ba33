package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Collations of columns and databases, and the isolation level of databases. */
class CollationsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @Test
    void columnsOfDifferentCollationsAreNotCompared() throws SQLException {
        schema.run("create table a (ci varchar(9) collate case_insensitive, cs varchar(9) collate case_sensitive)");
        schema.run("insert into a values ('A', 'A')");
        String message = "Query with different collations is not supported yet.";
        schema.refuses("select ci = cs from a", "0A000", message);
        schema.refuses("select ci from a union select cs from a", "0A000", message);
        assertThat(schema.rows("select ci = 'a', cs = 'a', ci = collate(cs, 'ci') from a"))
                .containsExactly("t f t");
    }

    @Test
    void aDatabaseMayCompareWithoutRegardToCase() throws SQLException {
        String database = schema.name() + "_ci";
        schema.run("create database " + database + " collate case_insensitive");
        try (Connection connection = SharedLocalRedshift.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table a (name varchar(9), code varchar(9) collate case_sensitive)");
            statement.execute("insert into a values ('bob', 'x'), ('Bob', 'X')");
            statement.execute("alter table a add column more varchar(9) default 'm'");
            statement.execute("create table b as select name from a");
            assertThat(SharedLocalRedshift.rows(statement, "select count(*) from a where name = 'BOB' and more = 'M'"))
                    .containsExactly("2");
            assertThat(SharedLocalRedshift.rows(statement, "select count(distinct name), count(distinct code) from a"))
                    .containsExactly("1 2");
            assertThat(SharedLocalRedshift.rows(statement, "select count(*) from b where name = 'BOB'"))
                    .containsExactly("2");
            assertThat(refusal(statement, "create table c (v super)"))
                    .contains("SUPER column is not supported in case insensitive database.");
        } finally {
            schema.run("drop database " + database);
        }
    }

    @Test
    void aDatabaseHasAnIsolationLevel() throws SQLException {
        String database = schema.name() + "_level";
        schema.run("create database " + database + " isolation level serializable");
        String query = "select trim(isolation_level) from stv_db_isolation_level where db_name = '" + database + "'";
        assertThat(schema.rows(query)).containsExactly("Serializable");
        assertThat(schema.rows("select datconnlimit from pg_database_info where datname = '" + database + "'"))
                .containsExactly("UNLIMITED");
        schema.run("alter database " + database + " isolation level snapshot");
        assertThat(schema.rows(query)).containsExactly("Snapshot Isolation");
        schema.run("drop database " + database);
    }

    private static String refusal(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
