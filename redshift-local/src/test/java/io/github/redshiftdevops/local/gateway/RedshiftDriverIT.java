package io.github.redshiftdevops.local.gateway;

import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.connect;
import static io.github.redshiftdevops.local.gateway.SharedLocalRedshift.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazon.redshift.util.RedshiftException;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Redshift JDBC driver with its default settings. */
class RedshiftDriverIT {

    private Connection connection;
    private Statement statement;

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        statement = connection.createStatement();
        statement.execute("create temp table numbers (id int, word varchar(20))");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void theServerSaysThatItIsRedshift() throws SQLException {
        assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("Redshift");
        assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("8.0.2");
        assertThat(rows(statement, "select version()").get(0))
                .startsWith("PostgreSQL 8.0.2")
                .contains("Redshift");
    }

    @Test
    void anyUserMayDoEverything() throws SQLException {
        assertThat(rows(statement, "select current_user")).containsExactly("tester");
        statement.execute("create schema anything");
        statement.execute("drop schema anything");
    }

    @Test
    void preparedStatementsRunAgainAndAgain() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?, ?)")) {
            for (int i = 0; i < 20; i++) {
                insert.setInt(1, i);
                insert.setString(2, "word " + i);
                assertThat(insert.executeUpdate()).isEqualTo(1);
            }
        }
        try (PreparedStatement select = connection.prepareStatement("select word from numbers where id = ?")) {
            for (int i = 0; i < 20; i++) {
                select.setInt(1, i);
                try (ResultSet result = select.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getString(1)).isEqualTo("word " + i);
                }
            }
        }
    }

    @Test
    void aBatchOfThousandsOfRowsArrives() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into numbers values (?, ?)")) {
            for (int i = 0; i < 5_000; i++) {
                insert.setInt(1, i);
                insert.setString(2, null);
                insert.addBatch();
            }
            assertThat(IntStream.of(insert.executeBatch()).sum()).isEqualTo(5_000);
        }
    }

    @Test
    void aBatchStopsAtItsFirstError() throws SQLException {
        statement.addBatch("insert into numbers values (1, 'one')");
        statement.addBatch("insert into numbers values ('not a number', 'two')");
        statement.addBatch("insert into numbers values (3, 'three')");

        assertThatThrownBy(() -> statement.executeBatch())
                .isInstanceOf(BatchUpdateException.class)
                .hasMessageContaining("invalid input syntax for type integer");
        assertThat(rows(statement, "select count(*) from numbers")).containsExactly("0");
    }

    @Test
    void statementsInOneTextHaveTheirResultsInOrder() throws SQLException {
        boolean first = statement.execute("insert into numbers values (1, 'a;b'); select word from numbers; select 2;");

        assertThat(first).isFalse();
        assertThat(statement.getUpdateCount()).isEqualTo(1);
        assertThat(statement.getMoreResults()).isTrue();
        try (ResultSet result = statement.getResultSet()) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo("a;b");
        }
        assertThat(statement.getMoreResults()).isTrue();
    }

    @Test
    void rowsAreFetchedInPortions() throws SQLException {
        Properties cursors = new Properties();
        cursors.setProperty("enableFetchRingBuffer", "false");
        try (Connection fetching = connect(cursors);
                Statement select = fetching.createStatement()) {
            fetching.setAutoCommit(false);
            select.setFetchSize(100);
            try (ResultSet result = select.executeQuery("select g from generate_series(1, 1050) g")) {
                int rows = 0;
                while (result.next()) {
                    rows++;
                    assertThat(result.getInt(1)).isEqualTo(rows);
                }
                assertThat(rows).isEqualTo(1_050);
            }
        }
    }

    @Test
    void anErrorHasItsStateAndPositionInTheTextOfTheUser() {
        RedshiftException error = catchThrowableOfType(
                RedshiftException.class, () -> statement.execute("select 1,\n  'a\\'b' as ok, missing from numbers"));

        assertThat(error.getSQLState()).isEqualTo("42703");
        assertThat(error.getServerErrorMessage().getPosition()).isEqualTo(27);
    }

    @Test
    void afterAnErrorInABlockNothingRunsUntilRollback() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute("insert into numbers values (1, 'one')");
        assertThatThrownBy(() -> statement.execute("select broken")).hasMessageContaining("\"broken\" does not exist");
        assertThatThrownBy(() -> statement.execute("select 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("current transaction is aborted");
        connection.rollback();
        assertThat(rows(statement, "select 1")).containsExactly("1");
    }

    @Test
    void aQueryIsCancelledAfterItsTimeout() throws SQLException {
        statement.setQueryTimeout(1);

        SQLException error = catchThrowableOfType(SQLException.class, () -> statement.execute("select pg_sleep(60)"));

        assertThat(error.getSQLState()).isEqualTo("57014");
        statement.setQueryTimeout(0);
        assertThat(rows(statement, "select 1")).containsExactly("1");
    }

    @Test
    void truncateCommitsWhatCameBeforeIt() throws SQLException {
        statement.execute("create table truncated (id int)");
        statement.execute("insert into truncated values (1)");
        connection.setAutoCommit(false);
        statement.execute("insert into numbers values (7, 'kept')");
        statement.execute("truncate truncated");
        statement.execute("insert into numbers values (8, 'undone')");
        connection.rollback();

        assertThat(rows(statement, "select word from numbers")).containsExactly("kept");
        assertThat(rows(statement, "select count(*) from truncated")).containsExactly("0");
        statement.execute("drop table truncated");
        connection.commit();
    }

    @Test
    void copyFromTheClientIsRefusedAndTheSessionGoesOn() throws SQLException {
        assertThatThrownBy(() -> statement.execute("copy numbers from stdin")).isInstanceOf(SQLException.class);
        assertThat(rows(statement, "select 1")).containsExactly("1");
    }

    @Test
    void anAbsentDatabaseIsNamed() {
        assertThatThrownBy(() -> java.sql.DriverManager.getConnection(
                        SharedLocalRedshift.server().jdbcUrl("nowhere"), "tester", ""))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("database \"nowhere\" does not exist");
    }

    @Test
    void databasesAreClonedAndDropped() throws SQLException {
        statement.execute("call redshift_local.create_database('Source \"1\"')");
        statement.execute("call redshift_local.clone_database('Source \"1\"', 'target')");
        assertThat(rows(
                        statement,
                        "select datname from pg_database where datname in ('target', 'Source \"1\"') order by 1"))
                .containsExactly("Source \"1\"", "target");
        statement.execute("call redshift_local.drop_database('Source \"1\"')");
        statement.execute("call redshift_local.drop_database('target')");
        assertThatThrownBy(() -> statement.execute("call redshift_local.drop_database('target')"))
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> statement.execute("call redshift_local.clone_database('target')"))
                .hasMessageContaining("has 2 arguments, not 1");
    }

    @Test
    void theRunningServerCanBeToldFromOthers() throws SQLException {
        assertThat(rows(statement, "show redshift_local.instance"))
                .containsExactly(SharedLocalRedshift.server().instanceId());
    }
}
