package io.github.redshiftdevops.local.transfer;

import java.util.Optional;

/** Objects of a bucket whose keys begin with a prefix, for example {@code s3://bucket/data/part}. */
public record S3Location(String bucket, String prefix) {

    private static final String SCHEME = "s3://";

    /** Empty if this is no URL of S3. */
    public static Optional<S3Location> parse(String url) {
        if (!url.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int slash = url.indexOf('/', SCHEME.length());
        return Optional.of(
                slash < 0
                        ? new S3Location(url.substring(SCHEME.length()), "")
                        : new S3Location(url.substring(SCHEME.length(), slash), url.substring(slash + 1)));
    }

    /** The URL of an object in the same bucket. */
    public String url(String key) {
        return SCHEME + bucket + "/" + key;
    }

    /** The URL of what the prefix names. */
    public String url() {
        return url(prefix);
    }
}
