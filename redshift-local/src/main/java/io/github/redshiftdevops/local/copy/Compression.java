package io.github.redshiftdevops.local.copy;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * How the objects are compressed.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-file-compression.html">File compression
 *     parameters</a>
 */
enum Compression {
    NONE,
    GZIP,
    BZIP2;

    private static final int BUFFER = 1 << 16;

    /** The plain bytes; to close them closes the compressed ones. */
    InputStream decompress(InputStream compressed) throws IOException {
        return switch (this) {
            case NONE -> compressed;
            case GZIP -> new GZIPInputStream(compressed, BUFFER);
            case BZIP2 -> new BZip2CompressorInputStream(compressed, true);
        };
    }
}
