package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazon.redshift.util.ServerErrorMessage;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the statements of the block language do. */
class StatementsIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
        session.run(
                "create table t (a int, b varchar(20))", "insert into t values (1, 'one'), (2, 'two'), (3, 'three')");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @Test
    void ifTakesTheFirstBranchThatIsTrueAndNullIsNot() throws SQLException {
        session.create("n int", """
                begin
                  if n > 0 then raise info 'positive';
                  elsif n = 0 then raise info 'zero';
                  else raise info 'other';
                  end if;
                end""");
        assertThat(session.call("p(5)")).containsExactly("positive");
        assertThat(session.call("p(0)")).containsExactly("zero");
        assertThat(session.call("p(null)")).containsExactly("other");
    }

    @Test
    void caseComparesOrSearches() throws SQLException {
        session.create("n int", """
                begin
                  case n when 1, 2 then raise info 'one or two'; else raise info 'more'; end case;
                  case when n between 0 and 1 then raise info 'low'; when n < 10 then raise info 'high'; end case;
                end""");
        assertThat(session.call("p(1)")).containsExactly("one or two", "low");
        assertThat(session.call("p(3)")).containsExactly("more", "high");
        ServerErrorMessage error = session.error("call p(10)");
        assertThat(error.getSQLState()).isEqualTo("20000");
        assertThat(error.getMessage()).isEqualTo("case not found");
    }

    @Test
    void loopsRepeatUntilTheyAreLeft() throws SQLException {
        assertThat(session.messagesOf("""
                        declare i int := 0;
                        begin
                          loop
                            i := i + 1;
                            continue when i = 2;
                            exit when i > 3;
                            raise info 'loop %', i;
                          end loop;
                          while i > 2 loop
                            raise info 'while %', i;
                            i := i - 1;
                          end loop;
                        end""")).containsExactly("loop 1", "loop 3", "while 4", "while 3");
    }

    @Test
    void labelsNameLoopsAndBlocks() throws SQLException {
        assertThat(session.messagesOf("""
                        begin
                          <<outer_loop>>
                          for i in 1..3 loop
                            for j in 1..3 loop
                              continue outer_loop when j = 2;
                              exit outer_loop when i = 3;
                              raise info '% %', outer_loop.i, j;
                            end loop;
                          end loop outer_loop;
                          <<part>>
                          begin
                            exit part;
                            raise info 'never';
                          end part;
                          raise info 'end';
                        end""")).containsExactly("1 1", "2 1", "end");
    }

    @Test
    void forOverIntegersHasAVariableOfItsOwn() throws SQLException {
        assertThat(session.messagesOf("""
                        declare i int := 42; n int := 3;
                        begin
                          for i in 2..n loop raise info '%', i; n := 10; end loop;
                          for i in reverse 2..1 loop raise info 'down %', i; end loop;
                          for i in 2..1 loop raise info 'never'; end loop;
                          raise info '% %', i, found;
                        end""")).containsExactly("2", "3", "down 2", "down 1", "42 f");
    }

    @Test
    void forReachesTheLargestInteger() throws SQLException {
        assertThat(session.messagesOf("begin for i in 2147483646..2147483647 loop raise info '%', i; end loop; end"))
                .containsExactly("2147483646", "2147483647");
    }

    @Test
    void forOverAQueryGivesItsRowsToARecordOrToVariables() throws SQLException {
        assertThat(session.messagesOf("""
                        declare r record; x int; y varchar;
                        begin
                          for r in select * from t where a < 3 order by a loop raise info '% %', r.a, r.b; end loop;
                          for x, y in execute 'select a * 10, b from t order by a desc limit 1' loop
                            raise info '% %', x, y;
                          end loop;
                          raise info '%', found;
                          for r in select a from t where false loop null; end loop;
                          raise info '% %', found, r.a;
                        end""")).containsExactly("1 one", "2 two", "30 three", "t", "f <NULL>");
    }

    @Test
    void forOverAQueryFetchesLongResultsWhileOtherStatementsRun() throws SQLException {
        session.run("create table many as select generate_series(1, 2000) as n", "create table copies (n int)");
        session.create(
                "",
                "declare r record; begin for r in select n from many loop insert into copies values (r.n); end loop; end");
        session.call("p()");
        assertThat(session.rows("select count(distinct n) from copies")).containsExactly("2000");
    }

    @Test
    void selectIntoTakesTheFirstRowAndNullsForNone() throws SQLException {
        assertThat(session.messagesOf("""
                        declare x int; y varchar; r record;
                        begin
                          select into x, y a, b from t order by a;
                          raise info '% % %', x, y, found;
                          select a, b from t where false into x, y;
                          raise info '% % %', x, y, found;
                          select * into r from t where a = 3;
                          raise info '% %', r.a, r.b;
                          r.b := 'changed';
                          select a into r.a from t where a = 2;
                          raise info '% %', r.a, r.b;
                        end""")).containsExactly("1 one t", "<NULL> <NULL> f", "3 three", "2 changed");
    }

    @Test
    void selectIntoNeedsAsManyVariablesAsColumns() throws SQLException {
        assertThat(session.errorOf("declare x int; begin select into x a, b from t; end")
                        .getSQLState())
                .isEqualTo("42804");
    }

    @Test
    void selectIntoAnUnknownNameMakesATable() throws SQLException {
        session.create("n int", "begin select a into copied from t where a <= n; end");
        session.call("p(2)");
        assertThat(session.rows("select count(*) from copied")).containsExactly("2");
    }

    @Test
    void aQueryWithoutDestinationIsRefused() throws SQLException {
        ServerErrorMessage error = session.errorOf("begin select a from t; end");
        assertThat(error.getMessage()).isEqualTo("SELECT query has no destination for result data");
        assertThat(error.getHint()).contains("PERFORM");
    }

    @Test
    void performRunsAQueryAndTellsWhetherItFoundRows() throws SQLException {
        assertThat(session.messagesOf("""
                        begin
                          perform a from t where a = 1;
                          raise info '%', found;
                          perform a from t where a = 9;
                          raise info '%', found;
                        end""")).containsExactly("t", "f");
    }

    @Test
    void changesSetFoundAndRowCount() throws SQLException {
        assertThat(session.messagesOf("""
                        declare n int; total bigint;
                        begin
                          raise info '%', found;
                          update t set b = 'x' where a > 1;
                          get diagnostics n := row_count;
                          raise info '% %', n, found;
                          delete from t where a > 100;
                          get diagnostics n = row_count;
                          raise info '% %', n, found;
                          execute 'insert into t select a, b from t';
                          get diagnostics total := row_count;
                          raise info '%', total;
                        end""")).containsExactly("f", "2 t", "0 f", "3");
    }

    @Test
    void dynamicSqlIsRedshiftSqlWithoutVariables() throws SQLException {
        assertThat(session.messagesOf("""
                        declare n int; v int := 7; r record;
                        begin
                          execute 'create temp table dyn (a int distkey, b date default getdate()) sortkey (a)';
                          execute 'insert into dyn (a) values (' || v || '); insert into dyn (a) values (8)';
                          execute 'select nvl(max(a), 0) from dyn' into n;
                          execute 'select a, b is not null as dated from dyn order by a' into r;
                          raise info '% % %', n, r.a, r.dated;
                        end""")).containsExactly("8 7 t");
        assertThat(session.errorOf("declare v int := 1; begin execute 'insert into t values (v)'; end")
                        .getMessage())
                .isEqualTo("column \"v\" does not exist");
        assertThat(session.errorOf("begin execute null; end").getSQLState()).isEqualTo("22004");
        assertThat(session.errorOf("begin execute 'commit'; end").getSQLState()).isEqualTo("0A000");
    }

    @Test
    void raiseSendsMessagesOfItsLevelAndErrors() throws SQLException {
        assertThat(session.messagesOf("""
                        declare v int; t varchar := '100% of \\'x\\'';
                        begin
                          raise notice '% and %%', v;
                          raise warning '%', t;
                        end""")).containsExactly("<NULL> and %", "100% of 'x'");
        ServerErrorMessage error = session.errorOf("declare v int := 5; begin raise exception 'bad value %', v; end");
        assertThat(error.getSQLState()).isEqualTo("P0001");
        assertThat(error.getMessage()).isEqualTo("bad value 5");
        assertThat(session.errorOf("begin raise info '%'; end").getMessage())
                .isEqualTo("too few parameters specified for RAISE");
        assertThat(session.errorOf("declare v int; begin raise info 'x', v; end")
                        .getMessage())
                .isEqualTo("too many parameters specified for RAISE");
    }

    @Test
    void cursorsAreOpenedFetchedAndClosed() throws SQLException {
        assertThat(session.messagesOf("""
                        declare
                          bound cursor (low int) for select a, b from t where a >= low order by a;
                          free refcursor;
                          r record; x int; y varchar;
                        begin
                          open bound(2);
                          loop
                            fetch bound into x, y;
                            exit when not found;
                            raise info '% %', x, y;
                          end loop;
                          close bound;
                          open bound(3);
                          fetch bound into r;
                          raise info '%', r.b;
                          close bound;
                          open free for execute 'select max(a) from t';
                          fetch free into x;
                          raise info '%', x;
                        end""")).containsExactly("2 two", "3 three", "three", "3");
        assertThat(session.errorOf("declare c cursor for select 1; x int; begin fetch c into x; end")
                        .getMessage())
                .isEqualTo("cursor \"c\" does not exist");
    }

    @Test
    void anErrorTellsTheStatementAndItsLine() throws SQLException {
        ServerErrorMessage error =
                session.errorOf("declare v int := 0;\nbegin\n  if v = 0 then\n    v := 1 / v;\n  end if;\nend");
        assertThat(error.getMessage()).isEqualTo("division by zero");
        assertThat(error.getWhere())
                .isEqualTo("SQL statement \"SELECT 1 /  $1\"\nPL/pgSQL function \"p\" line 4 at assignment");
        assertThat(error.getPosition()).isZero();
    }

    @Test
    void whatNeedsATransactionOfItsOwnIsRefused() throws SQLException {
        assertThat(session.errorOf("begin vacuum t; end").getSQLState()).isEqualTo("25001");
        assertThat(session.errorOf("begin execute 'create database x'; end").getSQLState())
                .isEqualTo("25001");
        assertThat(session.errorOf("begin set local query_group to 'x'; end").getSQLState())
                .isEqualTo("25001");
    }

    @Test
    void aCancelStopsALoopWithoutSql() throws Exception {
        session.create("", "begin insert into t values (42, 'running'); commit; loop null; end loop; end");
        String table = session.rows("select current_schema()").get(0) + ".t";
        try (Statement statement = session.connection().createStatement();
                ProcedureSession observer = ProcedureSession.open()) {
            Thread canceller = new Thread(() -> cancelOnceRunning(statement, observer, table));
            canceller.start();
            SQLException error = catchThrowableOfType(SQLException.class, () -> statement.execute("call p()"));
            canceller.join();
            assertThat(error.getSQLState()).isEqualTo("57014");
        }
    }

    /** A cancel that comes before the call has begun would be lost. */
    private static void cancelOnceRunning(Statement statement, ProcedureSession observer, String table) {
        try {
            while (observer.rows("select a from " + table + " where a = 42").isEmpty()) {
                Thread.sleep(10);
            }
            statement.cancel();
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
