package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.transfer.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * How files of text are compressed: as the table's property {@code compression_type} says, else as their names end.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-data-files.html">Data files for queries in Amazon
 *     Redshift Spectrum</a>
 */
final class TextCompression {

    private TextCompression() {}

    /** The plain bytes of a file. */
    static InputStream decompress(InputStream file, String name, TableProperties properties) throws IOException {
        String type = properties.get("compression_type", extension(name)).toLowerCase(Locale.ROOT);
        try {
            return switch (type) {
                case "gzip", "gz" -> Compression.GZIP.decompress(file);
                case "bzip2", "bz2" -> Compression.BZIP2.decompress(file);
                case "snappy" -> SnappyInput.open(file);
                default -> file;
            };
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
