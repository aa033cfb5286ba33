package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.util.ServerErrorMessage;
import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CREATE PROCEDURE and CALL, as the driver sends them. */
class CallsIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void outputsComeAsOneRow() throws SQLException {
        session.create("f in int, g inout varchar(256), h out numeric(10,2)", "begin g := g || f; h := f / 4.0; end");
        assertThat(session.rows("call p(2, 'x')")).containsExactly("x2 0.50");
        assertThat(session.rows("CALL p(1 + 2, upper('x'));")).containsExactly("X3 0.75");
    }

    @Test
    void theColumnsHaveTheNamesOfTheArguments() throws SQLException {
        session.create("a inout int, \"B c\" out varchar, out date", "begin null; end");
        try (PreparedStatement statement = session.connection().prepareStatement("call p(1)");
                var result = statement.executeQuery()) {
            assertThat(result.getMetaData().getColumnName(1)).isEqualTo("a");
            assertThat(result.getMetaData().getColumnName(2)).isEqualTo("b c");
            assertThat(result.getMetaData().getColumnName(3)).isEqualTo("column3");
            assertThat(result.getMetaData().getColumnType(3)).isEqualTo(Types.DATE);
        }
    }

    @Test
    void theDriverReadsRegisteredOutputs() throws SQLException {
        session.create(
                "a in int, b out int, c inout varchar(20), d out numeric(10,2)",
                "begin b := a * 2; c := nvl(c, 'none') || a; d := 1.5; end");
        try (CallableStatement call = session.connection().prepareCall("{call p(?, ?, ?, ?)}")) {
            call.setInt(1, 21);
            call.registerOutParameter(2, Types.INTEGER);
            call.registerOutParameter(3, Types.VARCHAR);
            call.registerOutParameter(4, Types.NUMERIC);
            call.execute();
            assertThat(call.getInt(2)).isEqualTo(42);
            assertThat(call.getString(3)).isEqualTo("none21");
            assertThat(call.getBigDecimal(4)).isEqualByComparingTo(new BigDecimal("1.5"));
        }
    }

    @Test
    void argumentsHaveTheLengthAndPrecisionThatAreDeclared() throws SQLException {
        session.create("a inout varchar(3), n inout numeric(6,2), plain varchar", "begin a := a || 'c'; end");
        assertThat(session.rows("call p('ab', 1.239, repeat('x', 300))")).containsExactly("abc 1.24");
        assertThat(session.error("call p('abc', 1, '')").getSQLState()).isEqualTo("22001");
        assertThat(session.error("call p('abcd', 1, '')").getSQLState()).isEqualTo("22001");
        try (PreparedStatement statement = session.connection().prepareStatement("call p('', 0, '')");
                var result = statement.executeQuery()) {
            assertThat(result.getMetaData().getPrecision(1)).isEqualTo(3);
            assertThat(result.getMetaData().getScale(2)).isEqualTo(2);
        }
    }

    @Test
    void theDriverSendsAndReadsInout() throws SQLException {
        session.create("a inout int, b inout varchar(20)", "begin a := a + 1; b := b || '!'; end");
        try (CallableStatement call = session.connection().prepareCall("call p(?, ?)")) {
            call.setInt(1, 1);
            call.registerOutParameter(1, Types.INTEGER);
            call.setString(2, "x");
            call.registerOutParameter(2, Types.VARCHAR);
            call.execute();
            assertThat(call.getInt(1)).isEqualTo(2);
            assertThat(call.getString(2)).isEqualTo("x!");
        }
    }

    @Test
    void bindParametersOfEveryTypeReachTheProcedure() throws SQLException {
        session.run(
                "create table t (i int, s varchar(20), d date, n numeric(10,2), b boolean, f float8, ts timestamp)");
        session.create(
                "i bigint, s varchar, d date, n numeric(10,2), b boolean, f float8, ts timestamp",
                "begin insert into t values (i, s, d, n, b, f, ts); end");
        try (PreparedStatement call = session.connection().prepareStatement("call p(?, ?, ?, ?, ?, ?, ?)")) {
            // more often than the driver needs to switch to a named statement
            for (int i = 0; i < 7; i++) {
                call.setLong(1, i);
                call.setString(2, "it's \\ ä");
                call.setDate(3, java.sql.Date.valueOf("2024-02-29"));
                call.setBigDecimal(4, new BigDecimal("12.34"));
                call.setBoolean(5, true);
                call.setDouble(6, 0.5);
                call.setTimestamp(7, java.sql.Timestamp.valueOf("2024-02-29 12:34:56"));
                call.execute();
            }
            for (int i = 1; i <= 7; i++) {
                call.setNull(i, Types.NULL);
            }
            call.execute();
        }
        assertThat(session.rows("select * from t where i = 6"))
                .containsExactly("6 it's \\ ä 2024-02-29 12.34 t 0.5 2024-02-29 12:34:56");
        assertThat(session.rows("select count(*), count(i) from t")).containsExactly("8 7");
    }

    @Test
    void batchesCallTheProcedureForEachSetOfParameters() throws SQLException {
        session.run("create table t (i int)");
        session.create("i int", "begin insert into t values (i); end");
        try (PreparedStatement call = session.connection().prepareStatement("call p(?)")) {
            for (int i = 0; i < 5; i++) {
                call.setInt(1, i);
                call.addBatch();
            }
            call.executeBatch();
        }
        assertThat(session.rows("select sum(i) from t")).containsExactly("10");
    }

    @Test
    void overloadsAreChosenByNumberAndTypesOfTheInputs() throws SQLException {
        session.create("a int", "begin raise info 'int'; end");
        session.create("a varchar", "begin raise info 'varchar'; end");
        session.create("a date", "begin raise info 'date'; end");
        session.create("a int, b int", "begin raise info 'two'; end");
        assertThat(session.call("p(1)")).containsExactly("int");
        assertThat(session.call("p('1')")).containsExactly("varchar");
        assertThat(session.call("p('2024-01-01'::date)")).containsExactly("date");
        assertThat(session.call("p(1, 2)")).containsExactly("two");
        assertThat(session.call("p(getdate()::date)")).containsExactly("date");
        try (PreparedStatement call = session.connection().prepareStatement("call p(?)")) {
            call.setInt(1, 1);
            call.execute();
            assertThat(call.getWarnings().getMessage()).isEqualTo("int");
        }
    }

    @Test
    void anUnknownProcedureIsNamedWithTheTypesOfItsArguments() throws SQLException {
        session.create("a date", "begin null; end");
        ServerErrorMessage error = session.error("call p(1, 'x', 2.5)");
        assertThat(error.getSQLState()).isEqualTo("42883");
        assertThat(error.getMessage()).isEqualTo("procedure p(integer, unknown, numeric) does not exist");
        assertThat(error.getHint()).contains("explicit type casts");
        assertThat(session.error("call nowhere.p()").getMessage()).isEqualTo("procedure nowhere.p() does not exist");
    }

    @Test
    void theFirstSchemaOfTheSearchPathWins() throws SQLException {
        session.run("drop schema if exists other_schema cascade", "create schema other_schema");
        session.create("", "begin raise info 'mine'; end");
        session.run("create procedure other_schema.p() as $$ begin raise info 'other'; end $$ language plpgsql");
        assertThat(session.call("p()")).containsExactly("mine");
        assertThat(session.call("other_schema.p()")).containsExactly("other");
        assertThat(session.call("\"OTHER_SCHEMA\".\"P\"()")).containsExactly("other");
    }

    @Test
    void aProcedureIsReplacedAlsoByOneWithOtherNamesOfArguments() throws SQLException {
        session.create("a int, b int", "declare d int := a - b; begin raise info '%', d; end");
        session.create("b int, a int", "declare d int := a - b; begin raise info '%', d; end");
        assertThat(session.call("p(1, 10)")).containsExactly("9");
        session.create("int, int", "declare s int := $1 + $2; begin raise info '%', s; end");
        assertThat(session.call("p(1, 10)")).containsExactly("11");
    }

    @Test
    void aProcedureIsNotReplacedByOneWithOtherOutputs() throws SQLException {
        session.create("a int, b out int", "begin null; end");
        assertThat(session.error("create or replace procedure p(a int, b out varchar) as $$ begin null; end $$"
                                + " language plpgsql")
                        .getSQLState())
                .isEqualTo("42P13");
        assertThat(session.error("create procedure p(a int) as $$ begin null; end $$ language plpgsql")
                        .getSQLState())
                .isEqualTo("42723");
        session.run("drop procedure p(a in int, b out int)");
        assertThat(session.error("call p(1)").getSQLState()).isEqualTo("42883");
    }

    @Test
    void aProcedureWithAnErrorIsNotCreated() throws SQLException {
        String sql = "create procedure broken() as $$\nbegin\n  iff 1 then end if;\nend\n$$ language plpgsql";
        ServerErrorMessage error = session.error("select 1; " + sql);
        assertThat(error.getSQLState()).isEqualTo("42601");
        assertThat(error.getMessage()).isEqualTo("syntax error at or near \"iff\"");
        assertThat(error.getWhere()).isEqualTo("compile of PL/pgSQL function \"broken\" near line 2");
        assertThat(session.error("call broken()").getSQLState()).isEqualTo("42883");
    }

    @Test
    void creatingIsPartOfTheClientsTransaction() throws SQLException {
        session.run("begin");
        session.create("", "begin null; end");
        session.run("rollback");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("42883");
    }

    @Test
    void theSourceIsStoredAsItStands() throws SQLException {
        String body = "begin\n  raise info 'a '' \\\\ %', 1;\nend";
        session.error("create procedure bad() as $x$" + body + "$x$ language plpgsql");
        String valid = "begin\n  raise info 'a '' \\\\ $$';\n  execute $q$select 1$q$;\nend";
        session.run("create procedure q() as $x$" + valid + "$x$ language plpgsql");
        assertThat(session.rows("select prosrc from pg_proc where proname = 'q'"))
                .contains(valid);
        assertThat(session.call("q()")).containsExactly("a ' \\ $$");
    }

    @Test
    void nestedCallsGiveTheValuesOfInoutArgumentsBack() throws SQLException {
        session.run("create procedure product(inout a int, b int, inout c int) as"
                + " $$ begin a := a * b; c := c * b; end $$ language plpgsql");
        session.create(
                "factor int",
                "declare x int := 3; y bigint := 4; begin call product(x, factor, y); raise info '% %', x, y; end");
        assertThat(session.call("p(5)")).containsExactly("15 20");
        session.create("", "begin call product(1, 2, 3); end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("42601");
    }

    @Test
    void nestedCallsCannotHaveOutArguments() throws SQLException {
        session.run("create procedure q(a out int) as $$ begin a := 1; end $$ language plpgsql");
        session.create("", "begin call q(); end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("0A000");
    }

    @Test
    void callsNestTo16Levels() throws SQLException {
        session.create("n int", "begin if n > 1 then call p(n - 1); else raise info 'bottom'; end if; end");
        assertThat(session.call("p(16)")).containsExactly("bottom");
        assertThat(session.error("call p(17)").getSQLState()).isEqualTo("54001");
    }

    @Test
    void anErrorInANestedCallTellsTheWholeChain() throws SQLException {
        session.run("create procedure inner_p(a int) as $$\nbegin\n  perform 1 / a;\nend\n$$ language plpgsql");
        session.create("", "declare z int := 0;\nbegin\n  call inner_p(z);\nend");
        assertThat(session.error("call p()").getWhere()).isEqualTo("""
                        SQL statement "SELECT 1 /  $1"
                        PL/pgSQL function "inner_p" line 2 at perform
                        SQL statement "CALL inner_p( $1 )"
                        PL/pgSQL function "p" line 3 at SQL statement""");
    }

    @Test
    void aCursorIsHandedToTheClient() throws SQLException {
        session.run("create table t as select generate_series(1, 3) as n");
        session.create(
                "low int, rs inout refcursor", "begin open rs for select n from t where n >= low order by n; end");
        session.run("begin");
        assertThat(session.rows("call p(2, 'mine')")).containsExactly("mine");
        assertThat(session.rows("fetch all from mine")).containsExactly("2", "3");
        session.run("commit");
    }

    @Test
    void aProcedureRunsWithTheParametersThatItSets() throws SQLException {
        session.run(
                "create or replace procedure p() as $$ declare v varchar := current_setting('search_path'); begin raise info '%', v; end $$"
                        + " language plpgsql set search_path to pg_catalog, public");
        String before = session.rows("show search_path").get(0);
        assertThat(session.call("p()")).containsExactly("pg_catalog, public");
        assertThat(session.rows("show search_path")).containsExactly(before);
    }

    @Test
    void aSecurityDefinerProcedureHasItsOwnersRightsAlsoAfterACommitAndARollback() throws SQLException {
        session.run(
                "create table owned (a varchar(100))",
                "drop user if exists procedure_caller",
                "create user procedure_caller");
        String schema = session.rows("select current_schema()").get(0);
        session.run("grant usage on schema " + schema + " to procedure_caller");
        session.run("create procedure p() as $$ begin insert into owned values (current_user); commit;"
                + " insert into owned values (current_user); rollback;"
                + " insert into owned values (current_user); end $$ language plpgsql security definer");
        session.run("create procedure q() as $$ begin insert into owned values ('x'); end $$ language plpgsql");
        session.run("create procedure failing() as $$ begin commit; raise exception 'no'; end $$ language plpgsql"
                + " security definer");
        session.run("grant execute on procedure failing() to procedure_caller");
        session.run("set session authorization procedure_caller");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("42501");
        session.run("reset session authorization", "grant execute on procedure p() to procedure_caller");
        session.run("grant execute on procedure q() to procedure_caller", "set session authorization procedure_caller");
        session.run("call p()");
        assertThat(session.rows("select current_user")).containsExactly("procedure_caller");
        session.error("call failing()");
        assertThat(session.rows("select current_user")).containsExactly("procedure_caller");
        assertThat(session.error("call q()").getMessage()).isEqualTo("permission denied for table owned");
        session.run("reset session authorization");
        assertThat(session.rows("select * from owned")).containsExactly("tester", "tester");
    }

    @Test
    void copyInAProcedureTakesTheClientsPath() throws SQLException {
        session.run("create table t (a int)");
        session.create("", "begin copy t from 's3://nowhere/at/all' iam_role default csv; end");
        ServerErrorMessage error = session.error("call p()");
        assertThat(error.getWhere()).contains("PL/pgSQL function \"p\" line 1 at SQL statement");
    }
}
