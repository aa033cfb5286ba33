package io.github.redshiftdevops.local.s3;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** What {@code s3://} leads to when nobody said where the objects are: an error that says how to say it. */
public enum NoObjectStore implements ObjectStore {
    INSTANCE;

    @Override
    public List<String> keys(String bucket, String prefix) throws ObjectStoreException {
        throw new NoObjectStoreException(bucket);
    }

    @Override
    public InputStream open(String bucket, String key) throws ObjectStoreException {
        throw new NoObjectStoreException(bucket);
    }

    @Override
    public long size(String bucket, String key) throws ObjectStoreException {
        throw new NoObjectStoreException(bucket);
    }

    @Override
    public void put(String bucket, String key, Path content) throws ObjectStoreException {
        throw new NoObjectStoreException(bucket);
    }

    @Override
    public void delete(String bucket, String key) throws ObjectStoreException {
        throw new NoObjectStoreException(bucket);
    }
}
