package io.github.redshiftdevops.local.formats;

import io.airlift.compress.Compressor;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyCompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** Parquet's compression without Hadoop and native code. */
final class ParquetCodecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName name) {
        if (name != CompressionCodecName.SNAPPY) {
            throw new IllegalArgumentException("only SNAPPY is written");
        }
        return new SnappyPages();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
        return switch (name) {
            case UNCOMPRESSED -> (Pages) (page, size) -> page;
            case GZIP -> (Pages) ParquetCodecs::gunzip;
            case SNAPPY -> pages(new SnappyDecompressor());
            case ZSTD -> pages(new ZstdDecompressor());
            case LZ4_RAW -> pages(new Lz4Decompressor());
            default -> throw new IllegalArgumentException("compression " + name + " is not supported");
        };
    }

    private static byte[] gunzip(byte[] page, int size) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
            return in.readNBytes(size);
        }
    }

    private static byte[] bytes(BytesInput page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) page.size());
        page.writeAllTo(bytes);
        return bytes.toByteArray();
    }

    private static Pages pages(Decompressor decompressor) {
        return (page, size) -> {
            byte[] plain = new byte[size];
            decompressor.decompress(page, 0, page.length, plain, 0, size);
            return plain;
        };
    }

    @Override
    public void release() {}

    /** Decompresses a page. */
    @FunctionalInterface
    private interface Pages extends BytesInputDecompressor {

        byte[] plain(byte[] page, int size) throws IOException;

        @Override
        default BytesInput decompress(BytesInput page, int size) throws IOException {
            return BytesInput.from(plain(bytes(page), size));
        }

        @Override
        default void decompress(ByteBuffer page, int compressedSize, ByteBuffer plain, int size) throws IOException {
            byte[] bytes = new byte[compressedSize];
            page.get(bytes);
            plain.put(plain(bytes, size));
        }

        @Override
        default void release() {}
    }

    private static final class SnappyPages implements BytesInputCompressor {

        private final Compressor compressor = new SnappyCompressor();

        @Override
        public BytesInput compress(BytesInput page) throws IOException {
            byte[] plain = bytes(page);
            byte[] compressed = new byte[compressor.maxCompressedLength(plain.length)];
            int length = compressor.compress(plain, 0, plain.length, compressed, 0, compressed.length);
            return BytesInput.from(compressed, 0, length);
        }

        @Override
        public CompressionCodecName getCodecName() {
            return CompressionCodecName.SNAPPY;
        }

        @Override
        public void release() {}
    }
}
