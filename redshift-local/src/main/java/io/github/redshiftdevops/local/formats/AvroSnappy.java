package io.github.redshiftdevops.local.formats;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import org.apache.avro.file.Codec;
import org.apache.avro.file.CodecFactory;

/**
 * Avro's codec {@code snappy} without native code: a block of Snappy and the checksum of the plain bytes.
 *
 * @see <a href="https://avro.apache.org/docs/1.12.0/specification/#snappy">Avro specification: snappy</a>
 */
final class AvroSnappy extends Codec {

    private static final int CHECKSUM = 4;

    /** Makes it. */
    static final class Factory extends CodecFactory {
        @Override
        protected Codec createInstance() {
            return new AvroSnappy();
        }
    }

    @Override
    public String getName() {
        return "snappy";
    }

    @Override
    public ByteBuffer compress(ByteBuffer plain) {
        byte[] from = bytes(plain);
        SnappyCompressor compressor = new SnappyCompressor();
        byte[] to = new byte[compressor.maxCompressedLength(from.length) + CHECKSUM];
        int length = compressor.compress(from, 0, from.length, to, 0, to.length - CHECKSUM);
        return ByteBuffer.wrap(to, 0, length + CHECKSUM).putInt(length, checksum(from));
    }

    @Override
    public ByteBuffer decompress(ByteBuffer compressed) throws IOException {
        byte[] from = bytes(compressed);
        int length = from.length - CHECKSUM;
        byte[] to = decompress(from, length);
        if (checksum(to) != ByteBuffer.wrap(from).getInt(length)) {
            throw new IOException("a block has another checksum than its content");
        }
        return ByteBuffer.wrap(to);
    }

    private static byte[] decompress(byte[] from, int length) throws IOException {
        try {
            byte[] to = new byte[SnappyDecompressor.getUncompressedLength(from, 0)];
            new SnappyDecompressor().decompress(from, 0, length, to, 0, to.length);
            return to;
        } catch (MalformedInputException | IndexOutOfBoundsException e) {
            throw new IOException("a block is no Snappy", e);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    private static int checksum(byte[] plain) {
        CRC32 checksum = new CRC32();
        checksum.update(plain);
        return (int) checksum.getValue();
    }

    @Override
    public int hashCode() {
        return getName().hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AvroSnappy;
    }
}
