package io.github.redshiftdevops.local.protocol;

import static io.github.redshiftdevops.local.protocol.Wire.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.protocol.StartupPacket.CancelRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.GssEncRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.SslRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.StartupMessage;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartupPacketTests {

    @Test
    void aCodeAsksForEncryption() throws IOException {
        assertThat(StartupPacket.of(bytes(4, 0xd2, 0x16, 0x2f))).isEqualTo(new SslRequest());
        assertThat(StartupPacket.of(bytes(4, 0xd2, 0x16, 0x30))).isEqualTo(new GssEncRequest());
    }

    @Test
    void aCancelRequestHasTheKey() throws IOException {
        CancelRequest cancel = new CancelRequest(new BackendKeyData(7, 9));

        assertThat(StartupPacket.of(bytes(4, 0xd2, 0x16, 0x2e, 0, 0, 0, 7, 0, 0, 0, 9)))
                .isEqualTo(cancel);
        assertThat(Wire.written(cancel)).isEqualTo(bytes(0, 0, 0, 16, 4, 0xd2, 0x16, 0x2e, 0, 0, 0, 7, 0, 0, 0, 9));
    }

    @Test
    void aStartupMessageHasParameters() throws IOException {
        byte[] body = bytes(0, 3, 0, 0, "user", 0, "dev", 0, "database", 0, "x", 0, 0);

        assertThat(StartupPacket.of(body)).isEqualTo(new StartupMessage(Map.of("user", "dev", "database", "x")));
    }

    @Test
    void anotherProtocolIsRefused() {
        assertThatThrownBy(() -> StartupPacket.of(bytes(0, 2, 0, 0)))
                .isInstanceOf(ProtocolException.class)
                .hasMessage("unsupported frontend protocol 2.0");
        assertThatThrownBy(() -> StartupPacket.of(bytes("GET / HTTP/1.1\r\n\r\n")))
                .isInstanceOf(ProtocolException.class);
    }
}
