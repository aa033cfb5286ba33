package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazon.redshift.util.ServerErrorMessage;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A session has at most one open cursor.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html">Limits</a>
 */
class CursorLimitIT {

    private ProcedureSession session;

    @BeforeEach
    void open() throws SQLException {
        session = ProcedureSession.open();
        session.run("create table t (a int)", "insert into t values (1), (2)");
    }

    @AfterEach
    void close() throws SQLException {
        session.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare r record; s record; begin for r in select a from t loop"
                        + " for s in execute 'select a from t' loop null; end loop; end loop; end",
                "declare r record; c cursor for select a from t; begin open c;"
                        + " for r in select a from t loop null; end loop; end",
                "declare c refcursor; d refcursor; begin open c for select 1; open d for select 2; end"
            })
    void cursorsCannotBeNested(String body) throws SQLException {
        session.create("", body);
        ServerErrorMessage error = session.error("call p()");
        assertThat(error.getSQLState()).isEqualTo("0A000");
        assertThat(error.getMessage()).startsWith("nested cursors are not supported");
    }

    @Test
    void aProcedureThatALoopCallsHasNoCursorEither() throws SQLException {
        session.run("create procedure inner_loop() as $$ declare r record; begin"
                + " for r in select a from t loop null; end loop; end $$ language plpgsql");
        session.create("", "declare r record; begin for r in select a from t loop call inner_loop(); end loop; end");
        assertThat(session.error("call p()").getSQLState()).isEqualTo("0A000");
    }

    @Test
    void oneCursorMayFollowAnother() throws SQLException {
        assertThat(session.messagesOf("""
                        declare r record; c cursor for select a from t order by a; begin
                          for r in select a from t order by a loop exit; end loop;
                          open c; fetch c into r; close c;
                          for i in 1..2 loop
                            for r in select a from t where a = i loop raise info '%', r.a; end loop;
                          end loop;
                        end""")).containsExactly("1", "2");
    }

    @Test
    void commitClosesACursor() throws SQLException {
        assertThat(session.messagesOf("""
                        declare r record; c cursor for select a from t; begin
                          open c; commit;
                          for r in select a from t where a = 1 loop raise info '%', r.a; end loop;
                        end""")).containsExactly("1");
    }
}
