package io.github.redshiftdevops.local.s3;

import java.net.URI;

/** Makes the store behind an endpoint of S3, if the AWS SDK is on the class path. */
public final class S3Endpoint {

    /** What to add to the class path. */
    public static final String LIBRARIES = "software.amazon.awssdk:s3 and software.amazon.awssdk:url-connection-client";

    private S3Endpoint() {}

    /** Whether the AWS SDK is on the class path. */
    public static boolean isAvailable() {
        try {
            ClassLoader loader = S3Endpoint.class.getClassLoader();
            Class.forName("software.amazon.awssdk.services.s3.S3Client", false, loader);
            Class.forName("software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient", false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * The objects behind an endpoint, addressed by paths: {@code http://host:9000/bucket/key}. Key and region come from
     * AWS's environment variables.
     */
    public static ObjectStore open(URI endpoint) {
        return S3EndpointStore.of(endpoint);
    }
}
