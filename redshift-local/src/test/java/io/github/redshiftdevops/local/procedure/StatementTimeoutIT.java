package io.github.redshiftdevops.local.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A CALL is one statement, whose time is that of all its statements.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html">statement_timeout</a>
 */
class StatementTimeoutIT {

    private static final String CANCELED = "57014";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin loop null; end loop; end",
                "begin loop insert into t values (1); end loop; end",
                "begin loop perform pg_catalog.pg_sleep(0.05); end loop; end",
                "begin loop perform pg_catalog.pg_sleep(0.05); end loop; exception when others then null; end"
            })
    void aCallThatTakesTooLongIsCancelled(String body) throws SQLException {
        session.create("", body);
        session.run("set statement_timeout to 300");
        assertThat(session.error("call p()").getSQLState()).isEqualTo(CANCELED);
        assertThat(session.rows("select count(*) from t")).containsExactly("0");
    }

    @Test
    void theNextCallHasItsOwnTime() throws SQLException {
        session.create("", "begin loop null; end loop; end");
        session.run("set statement_timeout to 300");
        session.error("call p()");
        session.create("", "begin insert into t values (1); end");
        session.run("set statement_timeout to '1min'");
        session.call("p()");
        assertThat(session.rows("select count(*) from t")).containsExactly("1");
    }

    @Test
    void withoutALimitACallTakesAsLongAsItDoes() throws SQLException {
        session.create("", "begin for i in 1..3 loop insert into t values (i); end loop; end");
        session.run("set statement_timeout to 0");
        session.call("p()");
        assertThat(session.rows("select count(*) from t")).containsExactly("3");
    }
}
