package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.transfer.Compression;
import java.util.List;

/**
 * How {@link FolderFiles} are written.
 *
 * @param parquet whether they are Parquet files; else they are text
 * @param delimiter what stands between the fields of text
 * @param nullText what NULL is in text
 * @param compression of text
 * @param maxFileSize in bytes
 */
public record FolderFormat(
        boolean parquet, char delimiter, String nullText, Compression compression, long maxFileSize) {

    UnloadOptions options(List<String> partitionBy) {
        FileFormat format =
                parquet ? new FileFormat.Parquet() : new FileFormat.Delimited(delimiter, false, false, nullText);
        return new UnloadOptions(
                format,
                parquet ? Compression.NONE : compression,
                false,
                UnloadOptions.ManifestKind.NONE,
                partitionBy,
                false,
                true,
                maxFileSize,
                UnloadOptions.Existing.OVERWRITTEN,
                null);
    }
}
