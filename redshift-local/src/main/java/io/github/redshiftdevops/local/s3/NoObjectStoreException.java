package io.github.redshiftdevops.local.s3;

/** Nobody said where the objects are. */
public final class NoObjectStoreException extends ObjectStoreException {

    private static final long serialVersionUID = 1;

    NoObjectStoreException(String bucket) {
        super(
                "s3://" + bucket + " cannot be reached: this local Redshift was started without a folder for S3",
                "start it with '--s3-root DIR'; s3://bucket/key is then the file DIR/bucket/key");
    }
}
