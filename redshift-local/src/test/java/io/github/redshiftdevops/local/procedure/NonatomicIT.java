package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Procedures created as NONATOMIC.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html">Managing
 *     transactions</a>
 */
class NonatomicIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
        session.run("create table t (a int)");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    private void create(String body) throws SQLException {
        session.run("create or replace procedure p() nonatomic as $$\n" + body + "\n$$ language plpgsql");
    }

    private String values() throws SQLException {
        return String.join(",", session.rows("select a from t order by a"));
    }

    @Test
    void eachStatementCommitsByItself() throws SQLException {
        create("begin insert into t values (1); insert into t values (2); raise exception 'no'; end");
        assertThat(session.error("call p()").getMessage()).isEqualTo("no");
        assertThat(values()).isEqualTo("1,2");
    }

    @Test
    void aHandledErrorIsNotThrownAgain() throws SQLException {
        create("""
                begin
                  begin
                    insert into t values (1);
                    insert into t values (1 / 0);
                    insert into t values (2);
                  exception when others then
                    insert into t values (3);
                  end;
                  insert into t values (4);
                end""");
        session.call("p()");
        assertThat(values()).isEqualTo("1,3,4");
    }

    @Test
    void raiseThrowsTheErrorAgain() throws SQLException {
        create("begin insert into t values (1); raise exception 'no'; exception when others then raise; end");
        assertThat(session.error("call p()").getMessage()).isEqualTo("no");
        assertThat(values()).isEqualTo("1");
        session.create("", "begin raise exception 'no'; exception when others then raise; end");
    }

    @Test
    void startTransactionGroupsStatements() throws SQLException {
        create("""
                begin
                  start transaction;
                  insert into t values (1);
                  insert into t values (2);
                  rollback;
                  start transaction;
                  insert into t values (3);
                  commit;
                  insert into t values (4);
                end""");
        session.call("p()");
        assertThat(values()).isEqualTo("3,4");
    }

    @Test
    void aCursorLoopNeedsATransactionAroundIt() throws SQLException {
        session.run("create table source as select generate_series(1, 3) as n");
        create("declare r record; begin for r in select n from source loop insert into t values (r.n); end loop; end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("34000");
        assertThat(session.rows("select count(*) from t")).containsExactly("1");
        create("declare r record; begin start transaction; for r in select n from source loop insert into t values"
                + " (r.n + 10); end loop; commit; end");
        session.call("p()");
        assertThat(session.rows("select count(*) from t where a > 10")).containsExactly("3");
    }

    @Test
    void inABlockItsStatementsJoinTheClientsTransaction() throws SQLException {
        create("begin insert into t values (1); end");
        session.run("begin", "call p()", "rollback");
        assertThat(values()).isEmpty();
    }

    @Test
    void inABlockItMayEndTheClientsTransactionAndANewOneIsOpen() throws SQLException {
        create("begin insert into t values (2); commit; insert into t values (3); end");
        session.run("begin", "insert into t values (1)", "call p()", "insert into t values (4)", "rollback");
        assertThat(values()).isEqualTo("1,2");
        create("begin truncate t; insert into t values (5); end");
        session.run("begin", "call p()", "commit");
        assertThat(values()).isEqualTo("5");
    }

    @Test
    void callsCannotMixTheModes() throws SQLException {
        session.run("create procedure q() as $$ begin null; end $$ language plpgsql");
        create("begin call q(); end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("0A000");
        session.run("create or replace procedure q() as $$ begin call p(); end $$ language plpgsql");
        assertThat(session.error("call q()").getSQLState()).isEqualTo("0A000");
    }

    @Test
    void startTransactionIsForNonatomicProceduresOnly() throws SQLException {
        session.create("", "begin start transaction; end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("0A000");
    }
}
