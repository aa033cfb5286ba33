package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.protocol.Query;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever finds the error, PostgreSQL, the rewriter or a command of the gateway: it fails the statement alone, the
 * transaction that it stands in, or the implicit one of all statements of a query.
 */
class FailingStatementsIT {

    private RawClient client;

    static List<String> statements() {
        return List.of(
                "select 1 / 0",
                "select * from no_such_table",
                "selekt 1",
                "select 'open",
                "select 1 as a from failing where b = (+)",
                "create table failing_json (a jsonb)",
                "select * from failing pivot (sum(a) for nothing)",
                "truncate no_such_table",
                "call no_such_procedure()",
                "copy failing from 's3://no-bucket/no-key' iam_role default",
                "copy failing from",
                "unload ('select * from no_such_table') to 's3://no-bucket/x' iam_role default",
                "create procedure broken() as $$ begin if then $$ language plpgsql",
                "alter table failing append from no_such_table",
                "vacuum no_such_table");
    }

    @BeforeEach
    void open() throws IOException {
        client = RawClient.login();
        client.send(new Query("create temp table failing (a int, b int)")).answers();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementAloneFailsAlone(String sql) throws IOException {
        assertThat(client.send(new Query(sql)).answers()).isEqualTo("EZ");
        assertThat(client.status()).isEqualTo('I');
        assertThat(client.send(new Query("select 1 from failing")).answers()).isEqualTo("TCZ");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void aStatementInABlockFailsTheBlock(String sql) throws IOException {
        client.send(new Query("begin")).answers();
        client.send(new Query("insert into failing values (1, 2)")).answers();
        assertThat(client.send(new Query(sql)).answers()).isEqualTo("EZ");
        assertThat(client.status()).isEqualTo('E');
        assertThat(client.send(new Query("select 1 from failing")).answers()).isEqualTo("EZ");
        assertThat(client.send(new Query("commit")).answers()).isEqualTo("CZ");
        assertThat(client.status()).isEqualTo('I');
        assertThat(client.send(new Query("select 1 from failing")).answers()).isEqualTo("TCZ");
    }
}
