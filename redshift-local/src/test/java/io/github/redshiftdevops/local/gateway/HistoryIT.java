package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the system views tell of statements and sessions, on a server that has not executed thousands for others. */
class HistoryIT {

    private static final String MINE = " and pid = pg_backend_pid() order by starttime";

    @SuppressWarnings("NullAway.Init")
    private static LocalRedshift redshift;

    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    private FreshSchema session;

    @BeforeAll
    static void start() {
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());
    }

    @AfterAll
    static void stop() {
        redshift.close();
    }

    private static Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.put("user", "tester");
        return DriverManager.getConnection(redshift.jdbcUrl("dev"), properties);
    }

    @BeforeEach
    void open() throws SQLException {
        session = new FreshSchema(connect());
        session.run("create table sales (id int, buyer varchar(20))");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void eachStatementIsInTheLogOfItsKind() throws SQLException {
        session.run("insert into sales values (1, '" + mark + "'), (2, 'x')", "analyze sales");

        assertThat(session.rows("select trim(querytxt), trim(label), trim(database), aborted, endtime >= starttime"
                        + " from stl_query where querytxt like '%" + mark + "%' and querytxt like 'insert%'"))
                .containsExactly("insert into sales values (1, '" + mark + "'), (2, 'x') default dev 0 t");
        assertThat(session.rows("select trim(text), trim(label) = '' from stl_ddltext where 1 = 1" + MINE))
                .contains("create table sales (id int, buyer varchar(20)) t");
        assertThat(session.rows("select trim(text) from stl_utilitytext where 1 = 1" + MINE))
                .contains("set search_path to " + session.name(), "analyze sales");
        assertThat(session.rows("select type, trim(text) from svl_statementtext where 1 = 1" + MINE))
                .containsSubsequence(
                        "DDL create table sales (id int, buyer varchar(20))",
                        "QUERY insert into sales values (1, '" + mark + "'), (2, 'x')",
                        "UTILITY analyze sales");
    }

    @Test
    void theLabelIsTheQueryGroupAtTheTime() throws SQLException {
        session.run("select '" + mark + " 1' from sales", "set query_group to 'nightly'");
        session.run("select '" + mark + " 2' from sales", "begin", "set query_group to 'inner'");
        session.run("select '" + mark + " 3' from sales", "rollback");
        session.run("select '" + mark + " 4' from sales", "reset query_group");
        session.run("select '" + mark + " 5' from sales");

        assertThat(session.rows("select trim(label) from stl_query where querytxt like 'select ''" + mark
                        + "%' order by query"))
                .containsExactly("default", "nightly", "inner", "nightly", "default");
    }

    @Test
    void anErrorIsInTheHistory() {
        session.refuses("select id / 0, '" + mark + "' from (select 1 as id)", "22012", "division by zero");
        session.refuses("select nothing, '" + mark + "'", "42703", "nothing");
        session.refuses("select " + mark + " from from", "42601", "syntax");

        assertThat(rows("select trim(query_type), trim(status), trim(error_message) from sys_query_history"
                        + " where query_text like '%" + mark + "%' and status <> 'running' order by query_id"))
                .containsExactly(
                        "SELECT failed division by zero",
                        "SELECT failed column \"nothing\" does not exist",
                        "SELECT failed syntax error at or near \"from\"");
        assertThat(rows("select aborted from stl_query where querytxt like '%" + mark + "%' and aborted = 1"))
                .containsExactly("1");
    }

    private java.util.List<String> rows(String sql) {
        try {
            return session.rows(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRollbackTakesNothingOutOfTheHistory() throws SQLException {
        session.run("begin", "insert into sales values (1, '" + mark + "')");
        assertThat(session.rows("select trim(type) from svl_statementtext where text like 'insert%" + mark + "%'"))
                .containsExactly("QUERY");
        session.run("rollback");

        assertThat(session.rows("select q.xid = u.xid from stl_query q join stl_utilitytext u on u.xid = q.xid"
                        + " where querytxt like 'insert%" + mark + "%' and u.text in ('begin', 'rollback')"))
                .containsExactly("t", "t");
    }

    @Test
    void statementsOutsideABlockHaveTransactionsOfTheirOwn() throws SQLException {
        session.run("select '" + mark + "', 1", "select '" + mark + "', 2");

        assertThat(session.rows("select count(distinct transaction_id), count(*) from sys_query_history"
                        + " where query_text like 'select ''" + mark + "%'"))
                .containsExactly("2 2");
    }

    @Test
    void aFailedTransactionStaysFailed() throws SQLException {
        session.run("begin");
        session.refuses("select nothing", "42703", "nothing");
        session.refuses("select * from stl_query", "25P02", "current transaction is aborted");
        session.run("rollback");
    }

    @Test
    void proceduresAreInTheHistoryWithTheirStatements() throws SQLException {
        session.run(
                "create procedure inner_" + mark
                        + "() as $$ begin insert into sales values (1, 'x'); end $$ language plpgsql",
                "create procedure outer_" + mark + "() as $$ begin call inner_" + mark + "(); end $$ language plpgsql",
                "call outer_" + mark + "()");

        assertThat(session.rows("select lower(split_part(trim(c.querytxt), '_', 1)), trim(o.querytxt), c.aborted"
                        + " from svl_stored_proc_call c left join svl_stored_proc_call o on o.query = c.from_sp_call"
                        + " where c.querytxt like '%" + mark + "%' order by c.query"))
                .containsExactly("call outer null 0", "call inner call outer_" + mark + "() 0");
        assertThat(session.rows("select trim(q.query_text) from sys_query_history q join sys_procedure_call p"
                        + " on p.query_text like 'call outer_" + mark + "%' and q.query_id > p.query_id"
                        + " join sys_query_history c on c.query_id = p.query_id and c.transaction_id = q.transaction_id"
                        + " where q.query_type = 'INSERT'"))
                .containsExactly("insert into sales values (1, 'x')");
    }

    @Test
    void aLongTextIsInPieces() throws SQLException {
        String sql = "select '" + mark + "',\n" + "'\u00e4bc\\\\d', ".repeat(60) + "1 from sales";
        session.run(sql);

        assertThat(session.rows(
                        "select listagg(text) within group (order by sequence), max(sequence) from stl_querytext"
                                + " where query = pg_last_query_id()"))
                .containsExactly(sql.replace("\\", "\\\\").replace("\n", "\\n").replace("\u00e4", ".") + " 3");
        assertThat(session.rows("select max(sequence) from sys_query_text where text like 'select ''" + mark + "%'"))
                .containsExactly("0");
    }

    @Test
    void theLastQueryIsThatOfTheSessionWhichReadATable() throws SQLException {
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            assertThat(SharedLocalRedshift.rows(statement, "select pg_last_query_id()"))
                    .containsExactly("-1");
        }
        session.run("select '" + mark + "' from sales", "select 1");

        assertThat(session.rows("select trim(querytxt) from stl_query where query = pg_last_query_id()"))
                .containsExactly("select '" + mark + "' from sales");
    }

    @Test
    void aStatementSeesItselfRun() throws SQLException {
        assertThat(session.rows(
                        "select trim(query) from stv_recents where status = 'Running' and pid = pg_backend_pid()"))
                .singleElement()
                .asString()
                .startsWith("select trim(query) from stv_recents");
        assertThat(session.rows("select trim(i.text) from stv_inflight i where i.pid = pg_backend_pid()"))
                .hasSize(1);
        assertThat(session.rows("select count(*) from stl_query where querytxt like '%" + mark + "%'"))
                .containsExactly("0");
    }

    @Test
    void aPreparedStatementSeesWhatHasHappenedSince() throws SQLException {
        try (PreparedStatement count =
                session.connection().prepareStatement("select count(*) from stl_query where querytxt like ?")) {
            count.setString(1, "insert%" + mark + "%");
            for (int i = 0; i < 8; i++) {
                try (ResultSet result = count.executeQuery()) {
                    assertThat(result.next()).isTrue();
                    assertThat(result.getInt(1)).isEqualTo(i);
                }
                session.run("insert into sales values (" + i + ", '" + mark + "')");
            }
        }
    }

    @Test
    void aViewOfAUserShowsTheHistoryToo() throws SQLException {
        session.refuses("select * from " + mark, "42P01", mark);
        session.run("create view " + mark + " as select trim(querytxt) from stl_query where querytxt like 'insert%"
                + mark + "%'");
        session.run("insert into sales values (1, '" + mark + "')");

        assertThat(session.rows("select * from " + mark))
                .containsExactly("insert into sales values (1, '" + mark + "')");
    }

    @Test
    void aProcedureReadsTheHistory() throws SQLException {
        session.run(
                "create procedure note() as $$ begin insert into sales select 1, left(querytxt, 20) from stl_query"
                        + " where querytxt like 'insert into sales values (7%" + mark + "%'; end $$ language plpgsql",
                "insert into sales values (7, '" + mark + "')",
                "call note()");

        assertThat(session.rows("select buyer from sales where id = 1")).containsExactly("insert into sales va");
    }

    @Test
    void usersSeeTheirOwnOnly() throws SQLException {
        session.run("insert into sales values (1, '" + mark + "')", "create user " + mark + " password disable");
        try {
            session.run("set session authorization " + mark);
            session.run("select '" + mark + "'");
            assertThat(session.rows("select trim(query_text) from sys_query_history where query_text like '%" + mark
                            + "%' and status <> 'running' and query_type = 'SELECT'"))
                    .containsExactly("select '" + mark + "'");
            assertThat(session.rows("select count(*) from stl_query where querytxt like 'insert%'"))
                    .containsExactly("0");
            assertThat(session.rows("select count(*) from stl_connection_log")).containsExactly("0");
        } finally {
            session.run("reset session authorization", "drop user " + mark);
        }
    }

    @Test
    void aSessionIsInTheHistory() throws SQLException {
        String process;
        try (Connection other = connect();
                Statement statement = other.createStatement()) {
            process = SharedLocalRedshift.rows(statement, "select pg_backend_pid()")
                    .get(0);
            assertThat(session.rows("select trim(status), trim(database_name) from sys_session_history"
                            + " where session_id = " + process + " and end_time is null"))
                    .containsExactly("active dev");
        }
        String closed =
                "select trim(user_name) from stl_sessions where process = " + process + " and endtime > starttime";
        for (int i = 0; i < 100 && session.rows(closed).isEmpty(); i++) {
            Thread.onSpinWait();
        }

        assertThat(session.rows(closed)).contains("tester");
        assertThat(session.rows("select trim(event) from stl_connection_log where pid = " + process
                        + " and event like 'disconnecting%' and duration > 0"))
                .isNotEmpty();
    }

    @Test
    void rowsThatTheClientLeavesUnreadDoNotKeepTheQueryRunning() throws SQLException {
        session.connection().setAutoCommit(false);
        try (Statement statement = session.connection().createStatement()) {
            statement.setFetchSize(1);
            try (ResultSet result = statement.executeQuery("select 1, '" + mark + "' union all select 2, ''")) {
                assertThat(result.next()).isTrue();
            }
        }
        session.connection().commit();
        session.connection().setAutoCommit(true);

        assertThat(session.rows(
                        "select trim(status) from sys_query_history where query_text like 'select 1, ''" + mark + "%'"))
                .containsExactly("success");
    }

    @Test
    void severalStatementsInOneTextAreLoggedOneByOne() {
        assertThatThrownBy(() -> session.run("select '" + mark + " 1'; select nothing; select '" + mark + " 2'"))
                .isInstanceOf(SQLException.class);

        assertThat(rows("select trim(status) from sys_query_history where query_text like 'select ''" + mark + "%'"))
                .containsExactly("success");
    }
}
