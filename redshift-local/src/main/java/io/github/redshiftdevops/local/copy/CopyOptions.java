package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.transfer.Compression;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the parameters of a COPY say.
 *
 * @param manifest whether the source is the manifest of the objects
 * @param ignoreHeader how many lines of each object are no data
 * @param nullAs the field that means NULL; its characters are the bytes of the file
 * @param invalidReplacement the character that replaces each byte of invalid UTF-8, or null if that is an error
 * @param maxErrors the number of errors at which the load fails; at least 1
 */
record CopyOptions(
        DataFormat format,
        Compression compression,
        Encoding encoding,
        boolean manifest,
        int ignoreHeader,
        String nullAs,
        @Nullable Byte invalidReplacement,
        DateFormat dateFormat,
        DateFormat timeFormat,
        long maxErrors,
        Set<CopyFlag> flags) {

    boolean has(CopyFlag flag) {
        return flags.contains(flag);
    }

    /** The same parameters with a format whose files have been read. */
    CopyOptions with(DataFormat resolved) {
        return new CopyOptions(
                resolved,
                compression,
                encoding,
                manifest,
                ignoreHeader,
                nullAs,
                invalidReplacement,
                dateFormat,
                timeFormat,
                maxErrors,
                flags);
    }
}
