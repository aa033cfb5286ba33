package io.github.redshiftdevops.local.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Objects of S3. Thread-safe. */
public interface ObjectStore {

    /**
     * The keys of a bucket that begin with a prefix, in the order of S3: that of their bytes in UTF-8. Empty if there
     * are none. The prefix is any beginning of a key, not only a folder.
     *
     * @throws java.nio.file.NoSuchFileException if the bucket does not exist
     * @throws ObjectStoreException if the store refuses
     * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html">ListObjectsV2</a>
     */
    List<String> keys(String bucket, String prefix) throws IOException;

    /** Where an object with this key is or would be, for messages; a path if the store is a folder. */
    default String place(String bucket, String key) {
        return "s3://" + bucket + "/" + key;
    }

    /**
     * Opens an object; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     * @throws ObjectStoreException if the store refuses
     */
    InputStream open(String bucket, String key) throws IOException;

    /**
     * The size of an object in bytes.
     *
     * @throws java.nio.file.NoSuchFileException if it does not exist
     * @throws ObjectStoreException if the store refuses
     */
    long size(String bucket, String key) throws IOException;

    /**
     * Makes an object of a file's content, in place of one with the same key. Whoever reads meanwhile sees either one as
     * a whole.
     *
     * @throws java.nio.file.NoSuchFileException if the bucket does not exist
     * @throws ObjectStoreException if the store refuses
     */
    void put(String bucket, String key, Path content) throws IOException;

    /**
     * Deletes an object, if it exists.
     *
     * @throws java.nio.file.NoSuchFileException if the bucket does not exist
     * @throws ObjectStoreException if the store refuses
     */
    void delete(String bucket, String key) throws IOException;
}
