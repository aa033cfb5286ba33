package io.github.redshiftdevops.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a local Redshift is started.
 *
 * @param port the port of the gateway on the loopback interface; empty for a free one
 * @param s3Root the folder whose sub-folders are the buckets; empty if there is none
 * @param s3Endpoint the endpoint that has the buckets, for example {@code http://127.0.0.1:9000}; empty if there is none
 * @param dataDirectory where databases are kept from one start to the next; empty to forget them
 * @param login who may log in; empty for everybody, without a password
 * @param tls whether clients may ask for TLS
 */
public record LocalRedshiftSettings(
        OptionalInt port,
        Optional<Path> s3Root,
        Optional<URI> s3Endpoint,
        Optional<Path> dataDirectory,
        Optional<Login> login,
        boolean tls) {

    /**
     * A user who logs in with a password.
     *
     * @param password never printed
     */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[user=" + user + "]";
        }
    }

    /** A free port, no S3, nothing kept, everybody may log in, no TLS. */
    public static LocalRedshiftSettings defaults() {
        return new LocalRedshiftSettings(
                OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same settings with a port. */
    public LocalRedshiftSettings withPort(int newPort) {
        return new LocalRedshiftSettings(OptionalInt.of(newPort), s3Root, s3Endpoint, dataDirectory, login, tls);
    }

    /** The same settings with a folder for S3. */
    public LocalRedshiftSettings withS3Root(Path newS3Root) {
        return new LocalRedshiftSettings(port, Optional.of(newS3Root), s3Endpoint, dataDirectory, login, tls);
    }

    /** The same settings with an endpoint of S3, which needs the AWS SDK on the class path. */
    public LocalRedshiftSettings withS3Endpoint(URI newS3Endpoint) {
        return new LocalRedshiftSettings(port, s3Root, Optional.of(newS3Endpoint), dataDirectory, login, tls);
    }

    /** The same settings with a folder that keeps the databases. */
    public LocalRedshiftSettings withDataDirectory(Path newDataDirectory) {
        return new LocalRedshiftSettings(port, s3Root, s3Endpoint, Optional.of(newDataDirectory), login, tls);
    }

    /** The same settings with a user who must log in. */
    public LocalRedshiftSettings withLogin(Login newLogin) {
        return new LocalRedshiftSettings(port, s3Root, s3Endpoint, dataDirectory, Optional.of(newLogin), tls);
    }

    /** The same settings with TLS on request. */
    public LocalRedshiftSettings withTls() {
        return new LocalRedshiftSettings(port, s3Root, s3Endpoint, dataDirectory, login, true);
    }
}
