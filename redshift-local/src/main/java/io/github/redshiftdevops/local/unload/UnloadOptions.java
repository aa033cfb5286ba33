package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.transfer.Compression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of an UNLOAD say.
 *
 * @param header whether each file begins with the names of the columns
 * @param partitionBy the columns whose values become folders; empty if there are none
 * @param include whether these columns are in the files too
 * @param parallel whether files are named by slice
 * @param maxFileSize in bytes
 * @param extension of the files' names, or null for the usual one
 */
record UnloadOptions(
        FileFormat format,
        Compression compression,
        boolean header,
        ManifestKind manifest,
        List<String> partitionBy,
        boolean include,
        boolean parallel,
        long maxFileSize,
        Existing existing,
        @Nullable String extension) {

    /** What becomes of objects that are there already. */
    enum Existing {
        ERROR,
        OVERWRITTEN,
        REMOVED
    }

    /** Which manifest is written. */
    enum ManifestKind {
        NONE,
        PLAIN,
        VERBOSE
    }

    /** What is added to the names of files, for example {@code .parquet} or {@code .gz}. */
    String suffix() {
        return extension == null ? format.extension() + compression.extension() : "." + extension;
    }
}
