package io.github.redshiftdevops.local.copy;

/** An object that is loaded. */
record SourceObject(String bucket, String key) {

    String url() {
        return "s3://" + bucket + "/" + key;
    }
}
