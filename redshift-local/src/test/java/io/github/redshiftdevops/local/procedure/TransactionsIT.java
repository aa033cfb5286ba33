package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.util.ServerErrorMessage;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a procedure commits and rolls back.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
class TransactionsIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
        session.run("create table t (a int)", "create table u (a int)");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    private String values(String table) throws SQLException {
        return String.join(",", session.rows("select a from " + table + " order by a"));
    }

    private static final String FAIL = "perform 1 / (select 0); ";

    @Test
    void aCallIsOneTransaction() throws SQLException {
        session.create("", "begin insert into t values (1); " + FAIL + "end");
        session.error("call p()");
        assertThat(values("t")).isEmpty();
    }

    @Test
    void aCallInABlockJoinsTheClientsTransaction() throws SQLException {
        session.create("n int", "begin insert into t values (n); end");
        session.run("begin", "insert into t values (1)", "call p(2)", "rollback");
        assertThat(values("t")).isEmpty();
        session.run("begin", "insert into t values (1)", "call p(2)", "insert into t values (3)", "commit");
        assertThat(values("t")).isEqualTo("1,2,3");
    }

    @Test
    void aCallWithoutAutocommitJoinsTheClientsTransaction() throws SQLException {
        session.create("n int", "begin insert into t values (n); end");
        session.connection().setAutoCommit(false);
        session.run("call p(1)");
        session.connection().rollback();
        session.run("call p(2)");
        session.connection().commit();
        assertThat(values("t")).isEqualTo("2");
    }

    @Test
    void aFailedCallFailsTheClientsTransaction() throws SQLException {
        session.create("", "begin raise exception 'no'; end");
        session.run("begin", "insert into t values (1)");
        session.error("call p()");
        assertThat(session.error("insert into t values (2)").getSQLState()).isEqualTo("25P02");
        session.run("rollback");
        assertThat(values("t")).isEmpty();
    }

    @Test
    void truncateCommitsWhatWasDoneBefore() throws SQLException {
        session.run("insert into u values (9)");
        session.create("", "begin insert into t values (1); truncate u; insert into t values (2); " + FAIL + "end");
        session.error("call p()");
        assertThat(values("t")).isEqualTo("1");
        assertThat(values("u")).isEmpty();
    }

    @Test
    void dynamicTruncateCommitsToo() throws SQLException {
        session.create(
                "",
                "begin insert into t values (1); execute 'truncate table u'; insert into t values (2); " + FAIL
                        + "end");
        session.error("call p()");
        assertThat(values("t")).isEqualTo("1");
    }

    @Test
    void truncateInANestedCallCommitsTheCallersWork() throws SQLException {
        session.run(
                "create procedure q() as $$ begin insert into u values (1); truncate u; insert into u values (2); end $$"
                        + " language plpgsql");
        session.create("", "begin insert into t values (1); call q(); insert into t values (2); " + FAIL + "end");
        session.error("call p()");
        assertThat(values("t")).isEqualTo("1");
        assertThat(values("u")).isEmpty();
    }

    @Test
    void commitAndRollbackEndTheTransactionAndBeginANewOne() throws SQLException {
        session.create("", """
                begin
                  insert into t values (1); commit;
                  insert into t values (2); rollback;
                  insert into t values (3);
                end""");
        session.run("call p()");
        assertThat(values("t")).isEqualTo("1,3");
    }

    @Test
    void inABlockTheTransactionCannotBeEnded() throws SQLException {
        session.run("create procedure q() as $$ begin truncate u; end $$ language plpgsql");
        for (String statement : new String[] {"COMMIT", "ROLLBACK", "TRUNCATE u", "call q()"}) {
            session.create("", "begin " + statement + "; end");
            session.run("begin");
            ServerErrorMessage error = session.error("call p()");
            String word = statement.startsWith("call") ? "TRUNCATE" : statement.replace(" u", "");
            assertThat(error.getMessage())
                    .isEqualTo(word + " cannot be invoked from a procedure that is executing in an atomic context.");
            assertThat(error.getHint()).startsWith("Try calling the procedure as a top-level call");
            assertThat(error.getWhere()).contains("PL/pgSQL function \"p\" line 1 at SQL statement");
            session.run("rollback");
        }
    }

    @Test
    void withSetOptionsTheTransactionCannotBeEnded() throws SQLException {
        session.run(
                "create procedure q() as $$ begin commit; end $$ language plpgsql",
                "create procedure p() as $$ begin insert into t values (1); call q(); end $$ language plpgsql"
                        + " set query_group to 'x'");
        assertThat(session.error("call p()").getMessage()).startsWith("COMMIT cannot be invoked");
        assertThat(values("t")).isEmpty();
    }

    @Test
    void cursorsEndWithTheirTransaction() throws SQLException {
        session.run("insert into t values (1), (2)");
        session.create("", """
                declare c cursor for select a from t order by a; x int;
                begin
                  open c;
                  fetch c into x;
                  truncate u;
                  fetch c into x;
                end""");
        ServerErrorMessage error = session.error("call p()");
        assertThat(error.getMessage()).isEqualTo("cursor \"c\" does not exist");
        assertThat(error.getWhere()).isEqualTo("PL/pgSQL function \"p\" line 6 at fetch");
        session.create("", "declare r record; begin for r in select a from t loop commit; end loop; end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("34000");
    }

    @Test
    void aHandlerRunsAfterTheRollbackItsWorkIsCommittedAndTheErrorThrownAgain() throws SQLException {
        session.create("", """
                begin
                  insert into t values (1);
                  execute 'select invalid';
                  insert into t values (2);
                exception when others then
                  raise info 'caught % %', sqlstate, sqlerrm;
                  insert into u values (3);
                end""");
        ServerErrorMessage error = session.error("call p()");
        assertThat(session.messages()).containsExactly("caught 42703 column \"invalid\" does not exist");
        assertThat(error.getMessage()).isEqualTo("column \"invalid\" does not exist");
        assertThat(error.getWhere())
                .isEqualTo("SQL statement \"select invalid\"\nPL/pgSQL function \"p\" line 3 at execute statement");
        assertThat(values("t")).isEmpty();
        assertThat(values("u")).isEqualTo("3");
    }

    @Test
    void aHandlerUndoesTheWorkOfOuterBlocksAndCallersToo() throws SQLException {
        session.run("create procedure q() as $$ begin insert into t values (2); raise exception 'no';"
                + " exception when others then insert into u values (1); end $$ language plpgsql");
        session.create("", "begin insert into t values (1); call q(); insert into t values (3); end");
        assertThat(session.error("call p()").getMessage()).isEqualTo("no");
        assertThat(values("t")).isEmpty();
        assertThat(values("u")).isEqualTo("1");
    }

    @Test
    void whatWasCommittedBeforeTheErrorStays() throws SQLException {
        session.create("", """
                declare step varchar := 'first';
                begin
                  insert into t values (1);
                  commit;
                  step := 'second';
                  insert into t values (2);
                  raise exception 'in step %', step;
                exception when others then
                  raise info '%: %', step, sqlerrm;
                end""");
        session.error("call p()");
        assertThat(session.messages()).containsExactly("second: in step second");
        assertThat(values("t")).isEqualTo("1");
    }

    @Test
    void anErrorInAHandlerIsCaughtByAnOuterHandler() throws SQLException {
        session.create("", """
                begin
                  begin
                    raise exception 'first';
                  exception when others then
                    insert into u values (1);
                    raise exception 'second';
                  end;
                exception when others then
                  insert into u values (2);
                  raise info '%', sqlerrm;
                end""");
        assertThat(session.error("call p()").getMessage()).isEqualTo("second");
        assertThat(session.messages()).containsExactly("second");
        assertThat(values("u")).isEqualTo("2");
    }

    @Test
    void aHandlerDoesNotSeeACancel() throws SQLException {
        session.run("set statement_timeout to 300");
        session.create("", "begin perform pg_sleep(60); exception when others then raise info 'caught'; end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("57014");
        assertThat(session.messages()).isEmpty();
    }

    @Test
    void theSessionIsUsableAfterAFailedCall() throws SQLException {
        session.create("", "begin insert into t values (1); raise exception 'no'; end");
        session.error("call p()");
        session.run("insert into t values (2)");
        assertThat(values("t")).isEqualTo("2");
    }
}
