package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.protocol.Bind;
import io.github.redshiftdevops.local.protocol.Close;
import io.github.redshiftdevops.local.protocol.Describe;
import io.github.redshiftdevops.local.protocol.Execute;
import io.github.redshiftdevops.local.protocol.Message;
import io.github.redshiftdevops.local.protocol.Parse;
import io.github.redshiftdevops.local.protocol.Query;
import io.github.redshiftdevops.local.protocol.Signal;
import io.github.redshiftdevops.local.protocol.Target;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of messages that the protocol allows and that drivers seldom or never send. */
class RawClientIT {

    private static final String COMMAND = "truncate raw_client";

    private RawClient client;

    @BeforeEach
    void open() throws IOException {
        client = RawClient.login();
        client.send(new Query("create temp table raw_client (a int)")).answers();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
    }

    @Test
    void aFunctionCallIsRefusedAndTheSessionGoesOn() throws IOException {
        Message call =
                out -> out.begin('F').int32(2026).int16(0).int16(0).int16(0).end();
        assertThat(client.send(call).answers()).isEqualTo("EZ");
        assertThat(client.send(new Query("select 1")).answers()).isEqualTo("TDCZ");
    }

    /** The Redshift driver asks for two digits more. */
    @Test
    void floatsHaveFifteenDigitsIfTheClientDoesNotAskForMore() throws IOException {
        String query = "select 1 / case (0.1::float + 0.2::float)::varchar when '0.3' then 1 else 0 end";
        assertThat(client.send(new Query(query)).answers()).isEqualTo("TDCZ");
        client.send(new Query("set extra_float_digits to 2")).answers();
        assertThat(client.send(new Query(query)).answers()).isEqualTo("EZ");
    }

    @Test
    void aFunctionCallFailsTheTransaction() throws IOException {
        Message call =
                out -> out.begin('F').int32(2026).int16(0).int16(0).int16(0).end();
        assertThat(client.send(new Query("begin")).answers()).isEqualTo("CZ");
        assertThat(client.send(call).answers()).isEqualTo("EZ");
        assertThat(client.send(new Query("select 1")).answers()).isEqualTo("EZ");
    }

    @Test
    void theUnnamedStatementIsDescribedAlsoBehindACommand() throws IOException {
        client.send(parse("", "select 1 as one, 2 as two"), parse("command", COMMAND), bind("command"));
        client.send(new Execute("", 0), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("112CZ");
        client.send(new Describe(Target.STATEMENT, ""), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("tTZ");
    }

    @Test
    void theUnnamedStatementIsExecutedAlsoBehindACommand() throws IOException {
        client.send(parse("", "select 1"), Signal.SYNC).answers();
        client.send(new Query(COMMAND)).answers();
        assertThat(client.send(bind(""), new Execute("", 0), Signal.SYNC).answers())
                .isEqualTo("2DCZ");
    }

    @Test
    void aCommandInAQueryWithoutASyncBeforeItIsAnsweredInOrder() throws IOException {
        client.send(parse("", "select 1"), bind(""), new Execute("", 0), new Query(COMMAND));
        assertThat(client.answers()).isEqualTo("12DCCZ");
    }

    @Test
    void aFlushIsAnsweredBeforeTheClientSendsMore() throws IOException {
        client.send(parse("", "select 1"), bind(""), new Execute("", 0), Signal.FLUSH);
        assertThat(client.answers(4)).isEqualTo("12DC");
        client.send(bind(""), Signal.FLUSH);
        assertThat(client.answers(1)).isEqualTo("2");
        client.send(new Execute("", 0), Signal.FLUSH, Signal.SYNC);
        assertThat(client.answers()).isEqualTo("DCZ");
    }

    @Test
    void closesAreAnsweredInOrder() throws IOException {
        Close close = new Close(Target.STATEMENT, "s");
        client.send(parse("s", "select 1"), bind("s"), new Execute("", 0), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("12DCZ");
        client.send(close, Signal.FLUSH, Signal.SYNC);
        assertThat(client.answers()).isEqualTo("3Z");
        client.send(close, parse("s", "select 2"), close, bind("s"), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("313EZ");
        client.send(close, Signal.SYNC).answers();
        assertThat(client.send(new Query("select 1")).answers()).isEqualTo("TDCZ");
        client.send(close, new Query(COMMAND));
        assertThat(client.answers()).isEqualTo("3CZ");
    }

    @Test
    void aCloseTellsTheStatusOfTheTransaction() throws IOException {
        client.send(new Query("begin")).answers();
        client.send(new Close(Target.PORTAL, "p"), Signal.SYNC).answers();
        assertThat(client.status()).isEqualTo('T');
        client.send(new Query("select 1 / 0")).answers();
        client.send(new Close(Target.PORTAL, "p"), Signal.SYNC).answers();
        assertThat(client.status()).isEqualTo('E');
    }

    @Test
    void theNameOfAPreparedCommandIsTaken() throws IOException {
        client.send(parse("c", COMMAND), Signal.SYNC).answers();
        assertThat(client.send(parse("c", "select 1"), Signal.SYNC).answers()).isEqualTo("EZ");
        client.send(new Close(Target.STATEMENT, "c"), parse("c", "select 1"), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("31Z");
    }

    @Test
    void aQueryBehindAnErrorIsSkippedUpToTheSync() throws IOException {
        client.send(parse("", "select 1 / 0"), bind(""), new Execute("", 0), new Query(COMMAND), Signal.SYNC);
        assertThat(client.answers()).isEqualTo("1EZ");
    }

    private static Parse parse(String statement, String sql) {
        return new Parse(statement, sql, List.of());
    }

    private static Bind bind(String statement) {
        return new Bind("", statement, new int[0], List.of(), new int[0]);
    }
}
