package io.github.redshiftdevops.local.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyFramedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SnappyInputTests {

    private static final String TEXT = "1,one\n2,two\n".repeat(500);

    @Test
    void blocksOfHadoopAreRead() throws IOException {
        assertThat(text(hadoop())).isEqualTo(TEXT);
    }

    @Test
    void framesAreRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (SnappyFramedOutputStream out = new SnappyFramedOutputStream(bytes)) {
            out.write(TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(text(bytes.toByteArray())).isEqualTo(TEXT);
    }

    @Test
    void aFileThatIsCutOffIsAnError() throws IOException {
        byte[] bytes = hadoop();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> text(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> text("plain text".getBytes(StandardCharsets.UTF_8)));
    }

    /** One block of two chunks, and another one. */
    private static byte[] hadoop() throws IOException {
        byte[] plain = TEXT.getBytes(StandardCharsets.UTF_8);
        int third = plain.length / 3;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(2 * third);
        chunk(plain, 0, third, out);
        chunk(plain, third, third, out);
        out.writeInt(plain.length - 2 * third);
        chunk(plain, 2 * third, plain.length - 2 * third, out);
        return bytes.toByteArray();
    }

    private static void chunk(byte[] plain, int offset, int length, DataOutputStream out) throws IOException {
        SnappyCompressor compressor = new SnappyCompressor();
        byte[] compressed = new byte[compressor.maxCompressedLength(length)];
        int size = compressor.compress(plain, offset, length, compressed, 0, compressed.length);
        out.writeInt(size);
        out.write(compressed, 0, size);
    }

    private static String text(byte[] file) throws IOException {
        try (InputStream in = SnappyInput.open(new ByteArrayInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
