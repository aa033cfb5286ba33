package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazon.redshift.util.RedshiftException;
import com.amazon.redshift.util.ServerErrorMessage;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of PostgreSQL for which Redshift has other words. */
class ErrorWordsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
        schema.run(
                "create table counted (id int identity(1, 1), v int not null)",
                "create table a (n int)",
                "create table b (n int)");
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into counted (v) values (null)       | XX000 | Cannot insert a NULL value into column v",
                "insert into counted (v) select null::int    | XX000 | Cannot insert a NULL value into column v",
                "insert into counted (id, v) values (5, 1)   | 428C9 | cannot set an identity column to a value",
                "insert into counted values (5, 1)           | 428C9 | cannot set an identity column to a value",
                "drop group nobody                           | 42704 | group \"nobody\" does not exist",
                "drop role nobody                            | 42704 | role \"nobody\" does not exist",
                "create user tester password disable         | 42710 | user \"tester\" already exists"
            })
    void errorsHaveTheWordsOfRedshift(String sql, String sqlState, String message) throws SQLException {
        ServerErrorMessage error = error(sql);
        assertThat(error.getMessage()).isEqualTo(message);
        assertThat(error.getSQLState()).isEqualTo(sqlState);
        assertThat(error.getDetail()).isNull();
        assertThat(error.getHint()).isNull();
    }

    private ServerErrorMessage error(String sql) {
        RedshiftException error = catchThrowableOfType(RedshiftException.class, () -> schema.run(sql));
        return error.getServerErrorMessage();
    }

    @Test
    void aNullThatAnUpdateSetsIsTheSameError() throws SQLException {
        schema.run("insert into counted (v) values (1)");
        schema.refuses("update counted set v = null", "XX000", "Cannot insert a NULL value into column v");
    }

    @Test
    void transactionsThatCannotBeSerializedEndWithError1023() throws SQLException {
        try (Connection other = SharedLocalRedshift.connect();
                Statement second = other.createStatement()) {
            second.execute("set search_path to " + schema.name());
            schema.run("begin isolation level serializable", "select * from a", "insert into b values (1)");
            second.execute("begin isolation level serializable");
            second.execute("select * from b");
            second.execute("insert into a values (1)");
            second.execute("commit");
            ServerErrorMessage error = error("commit");
            assertThat(error.getMessage()).isEqualTo("1023");
            assertThat(error.getSQLState()).isEqualTo("XX000");
            assertThat(error.getDetail()).isEqualTo("Serializable isolation violation on table in Redshift");
        }
        assertThat(schema.rows("select count(*) from b")).containsExactly("0");
    }

    @Test
    void aDatabaseCanBeMadeSerializable() throws SQLException {
        String level = "select database_isolation_level from svv_redshift_databases where database_name = '%s'"
                .formatted(schema.name());
        schema.run("create database " + schema.name());
        assertThat(schema.rows(level)).containsExactly("Snapshot Isolation");
        schema.run("alter database " + schema.name() + " isolation level serializable");
        assertThat(schema.rows(level)).containsExactly("Serializable");
        schema.run("alter database " + schema.name() + " isolation level snapshot");
        assertThat(schema.rows(level)).containsExactly("Snapshot Isolation");
        schema.run("drop database " + schema.name());
    }
}
