package io.github.redshiftdevops.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Objects of S3, read only. Thread-safe. */
public interface ObjectStore {

    /** The keys of a bucket that begin with a prefix, sorted; empty if there are none. */
    List<String> keys(String bucket, String prefix) throws IOException;

    /**
     * Opens an object; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     */
    InputStream open(String bucket, String key) throws IOException;
}
