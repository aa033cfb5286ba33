package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.protocol.Message;
import io.github.redshiftdevops.local.protocol.Query;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders of messages that the protocol allows and that drivers seldom or never send. */
class RawClientIT {

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

    @Test
    void aFunctionCallFailsTheTransaction() throws IOException {
        Message call =
                out -> out.begin('F').int32(2026).int16(0).int16(0).int16(0).end();
        assertThat(client.send(new Query("begin")).answers()).isEqualTo("CZ");
        assertThat(client.send(call).answers()).isEqualTo("EZ");
        assertThat(client.send(new Query("select 1")).answers()).isEqualTo("EZ");
    }
}
