package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.transfer.S3Location;

/** A file of an external table; its size is in bytes. */
record DataFile(S3Location location, long size) {

    /** For example {@code s3://bucket/sales/part-0.csv.gz}. */
    String url() {
        return location.url();
    }
}
