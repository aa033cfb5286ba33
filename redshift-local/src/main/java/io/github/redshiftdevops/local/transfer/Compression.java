package io.github.redshiftdevops.local.transfer;

import io.airlift.compress.lzo.LzopHadoopStreams;
import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/**
 * How objects are compressed.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-file-compression.html">File compression
 *     parameters</a>
 */
public enum Compression {
    /** Not at all. */
    NONE(""),
    /** gzip. */
    GZIP(".gz"),
    /** bzip2. */
    BZIP2(".bz2"),
    /** lzop, which only COPY knows. */
    LZOP(".lzo"),
    /** Zstandard. */
    ZSTD(".zst");

    private static final int BUFFER = 1 << 16;

    private final String extension;

    Compression(String extension) {
        this.extension = extension;
    }

    /** What UNLOAD adds to the names of files, for example {@code .gz}. */
    public String extension() {
        return extension;
    }

    /** The plain bytes; to close them closes the compressed ones. */
    public InputStream decompress(InputStream compressed) throws IOException {
        return switch (this) {
            case NONE -> compressed;
            case GZIP -> new GZIPInputStream(compressed, BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(compressed, true);
            case LZOP -> Checked.of(new LzopHadoopStreams().createInputStream(compressed));
            case ZSTD -> Checked.of(new ZstdInputStream(compressed));
        };
    }

    /** Takes plain bytes; to close it closes what takes the compressed ones. */
    public OutputStream compress(OutputStream compressed) throws IOException {
        return switch (this) {
            case NONE -> compressed;
            case GZIP -> new GZIPOutputStream(compressed, BUFFER);
            case BZIP2 -> new BZip2CompressorOutputStream(compressed);
            case LZOP -> new LzopHadoopStreams().createOutputStream(compressed);
            case ZSTD -> new ZstdOutputStream(compressed);
        };
    }
}
