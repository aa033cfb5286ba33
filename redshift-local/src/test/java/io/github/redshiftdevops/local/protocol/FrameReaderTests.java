package io.github.redshiftdevops.local.protocol;

import static io.github.redshiftdevops.local.protocol.Wire.bytes;
import static io.github.redshiftdevops.local.protocol.Wire.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FrameReaderTests {

    @Test
    void aFrameThatArrivesByteByByteIsRead() throws IOException {
        InputStream slow = new ByteArrayInputStream(bytes("Q", 0, 0, 0, 6, "x", 0, "S", 0, 0, 0, 4)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };
        FrameReader reader = new FrameReader(slow, () -> {});

        assertThat(Query.of(reader.read())).isEqualTo(new Query("x"));
        assertThat(reader.read().type()).isEqualTo('S');
    }

    @Test
    void aFrameIsBufferedWhenItsLastByteIs() throws IOException {
        FrameReader reader = reader(bytes("S", 0, 0, 0, 4, "S", 0, 0, 0, 4, "Q", 0, 0, 0, 6, "x"));

        assertThat(reader.hasBufferedFrame()).isFalse();
        reader.read();
        assertThat(reader.hasBufferedFrame()).isTrue();
        reader.read();
        assertThat(reader.hasBufferedFrame()).isFalse();
    }

    @Test
    void aFrameLongerThanTheBufferIsRead() throws IOException {
        String text = "x".repeat(1_000_000);
        byte[] bytes = Wire.written(new Query(text));

        assertThat(Query.of(reader(bytes).read()).sql()).isEqualTo(text);
    }

    @Test
    void aLengthThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> reader(bytes("Q", 0, 0, 0, 3)).read())
                .isInstanceOf(ProtocolException.class)
                .hasMessage("invalid message length 3");
        assertThatThrownBy(() -> reader(bytes("Q", 0xff, 0xff, 0xff, 0xff)).read())
                .isInstanceOf(ProtocolException.class);
    }

    @Test
    void aHugeLengthReservesNoMemory() {
        assertThatThrownBy(() -> reader(bytes("Q", 0x3f, 0xff, 0xff, 0xff, "x")).read())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aStartupPacketMayNotBeLong() {
        assertThatThrownBy(() -> reader(bytes(0, 1, 0, 0)).readUntyped(10_000)).isInstanceOf(ProtocolException.class);
    }

    @Test
    void theEndOfTheStreamIsReported() {
        assertThatThrownBy(() -> reader(bytes()).read()).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> reader(bytes("Q", 0, 0)).read()).isInstanceOf(EOFException.class);
    }

    @Test
    void wholeFramesOfATypeAreForwardedAsTheyAre() throws IOException {
        byte[] rows = bytes("D", 0, 0, 0, 6, 0, 0, "D", 0, 0, 0, 6, 0, 0);
        byte[] all = Arrays.copyOf(rows, rows.length + 5);
        System.arraycopy(bytes("Z", 0, 0, 0, 5), 0, all, rows.length, 5);
        FrameReader reader = reader(all);
        ByteArrayOutputStream forwarded = new ByteArrayOutputStream();
        FrameWriter out = new FrameWriter(forwarded);

        assertThat(reader.peekType()).isEqualTo('D');
        assertThat(reader.forwardBuffered('D', out)).isTrue();
        assertThat(reader.forwardBuffered('D', out)).isFalse();
        out.flush();

        assertThat(forwarded.toByteArray()).isEqualTo(rows);
        assertThat(reader.peekType()).isEqualTo('Z');
    }

    @Test
    void itFlushesBeforeItWaits() throws IOException {
        int[] flushed = {0};
        FrameReader reader =
                new FrameReader(new ByteArrayInputStream(bytes("S", 0, 0, 0, 4, "S", 0, 0, 0, 4)), () -> flushed[0]++);

        reader.read();
        reader.read();

        assertThat(flushed[0]).isEqualTo(1);
    }
}
