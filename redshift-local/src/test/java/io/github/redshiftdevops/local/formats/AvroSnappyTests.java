package io.github.redshiftdevops.local.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AvroSnappyTests {

    private static final byte[] PLAIN = "abcabcabc".repeat(500).getBytes(StandardCharsets.UTF_8);

    @Test
    void whatIsCompressedIsDecompressed() throws IOException {
        ByteBuffer compressed = new AvroSnappy().compress(ByteBuffer.wrap(PLAIN));

        assertThat(compressed.remaining()).isLessThan(PLAIN.length / 2);
        assertThat(new AvroSnappy().decompress(compressed)).isEqualTo(ByteBuffer.wrap(PLAIN));
    }

    @Test
    void anotherChecksumIsAnError() {
        ByteBuffer compressed = new AvroSnappy().compress(ByteBuffer.wrap(PLAIN));
        int last = compressed.limit() - 1;
        compressed.put(last, (byte) (compressed.get(last) ^ 1));

        assertThatIOException()
                .isThrownBy(() -> new AvroSnappy().decompress(compressed))
                .withMessageContaining("checksum");
    }
}
