package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The parameters that say how names are read and written. */
class CaseSensitiveNamesIT {

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
    void quotedNamesKeepTheirCaseWhileTheParameterIsOn() throws SQLException {
        schema.run(
                "set enable_case_sensitive_identifier to true",
                "create table \"Mixed\" (\"Column\" int)",
                "create table Mixed (\"Other\" int)",
                "insert into \"Mixed\" (\"Column\") values (1)");
        assertThat(label("select * from \"Mixed\"")).isEqualTo("Column");
        assertThat(label("select * from MIXED")).isEqualTo("Other");
        schema.run("reset enable_case_sensitive_identifier");
        assertThat(label("select * from \"Mixed\"")).isEqualTo("Other");
        assertThat(label("select 1 as \"Column\"")).isEqualTo("column");
    }

    @Test
    void theEndOfATransactionMayUndoTheParameter() throws SQLException {
        schema.run("begin", "set enable_case_sensitive_identifier to true");
        assertThat(label("select 1 as \"A\"")).isEqualTo("A");
        schema.run("rollback");
        assertThat(label("select 1 as \"A\"")).isEqualTo("a");
        schema.run("begin", "set local enable_case_sensitive_identifier to true", "commit");
        assertThat(label("select 1 as \"A\"")).isEqualTo("a");
    }

    @Test
    void oneTextMaySetTheParameterForWhatStandsBehind() throws SQLException {
        schema.run("set enable_case_sensitive_identifier to on; create table \"T\" (\"C\" int)");
        assertThat(label("select * from \"T\"")).isEqualTo("C");
    }

    @Test
    void aProcedureReadsNamesAsItsSessionDoes() throws SQLException {
        schema.run(
                "create table made (name varchar(10))",
                "create procedure p() as $$ begin execute 'insert into made select \"N\" from (select 1 as \"N\", 2 as n)';"
                        + " end $$ language plpgsql",
                "set enable_case_sensitive_identifier to true",
                "call p()");
        assertThat(schema.rows("select name from made")).containsExactly("1");
    }

    @Test
    void pathsIntoSuperValuesKeepTheirCase() throws SQLException {
        schema.run("set enable_case_sensitive_identifier to true");
        assertThat(
                        label(
                                "select t.v.\"ITEMS\".\"Name\" from (select json_parse('{\"ITEMS\":{\"Name\":\"TV\"}}') as v) t"))
                .isEqualTo("Name");
    }

    @Test
    void columnsAreWrittenInUpperCaseOnDemand() throws SQLException {
        schema.run("set describe_field_name_in_uppercase to on");
        assertThat(label("select 1 as \"a_b9\"")).isEqualTo("A_B9");
        assertThat(label("show describe_field_name_in_uppercase")).isEqualTo("DESCRIBE_FIELD_NAME_IN_UPPERCASE");
        try (PreparedStatement prepared = schema.connection().prepareStatement("select ? as lower")) {
            prepared.setInt(1, 1);
            try (ResultSet result = prepared.executeQuery()) {
                assertThat(result.getMetaData().getColumnLabel(1)).isEqualTo("LOWER");
            }
        }
        schema.run("reset describe_field_name_in_uppercase");
        assertThat(label("select 1 as a")).isEqualTo("a");
    }

    @Test
    void aDatabaseWithoutTheCatalogIsReadToo() throws SQLException {
        try (Connection connection = SharedLocalRedshift.connect("postgres");
                Statement statement = connection.createStatement()) {
            assertThat(SharedLocalRedshift.rows(statement, "select 1")).containsExactly("1");
        }
    }

    private String label(String query) throws SQLException {
        try (Statement statement = schema.connection().createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getMetaData().getColumnLabel(1);
        }
    }
}
