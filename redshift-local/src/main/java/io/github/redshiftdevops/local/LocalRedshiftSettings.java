package io.github.redshiftdevops.local;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a local Redshift is started.
 *
 * @param port the port of the gateway on the loopback interface; empty for a free one
 * @param s3Root the folder whose sub-folders are the buckets; empty if {@code s3://} leads nowhere
 * @param dataDirectory where databases are kept from one start to the next; empty to forget them
 * @param login who may log in; empty for everybody, without a password
 * @param tls whether clients may ask for TLS
 */
public record LocalRedshiftSettings(
        OptionalInt port, Optional<Path> s3Root, Optional<Path> dataDirectory, Optional<Login> login, boolean tls) {

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
                OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The same settings with a port. */
    public LocalRedshiftSettings withPort(int newPort) {
        return new LocalRedshiftSettings(OptionalInt.of(newPort), s3Root, dataDirectory, login, tls);
    }

    /** The same settings with a folder for S3. */
    public LocalRedshiftSettings withS3Root(Path newS3Root) {
        return new LocalRedshiftSettings(port, Optional.of(newS3Root), dataDirectory, login, tls);
    }

    /** The same settings with a folder that keeps the databases. */
    public LocalRedshiftSettings withDataDirectory(Path newDataDirectory) {
        return new LocalRedshiftSettings(port, s3Root, Optional.of(newDataDirectory), login, tls);
    }

    /** The same settings with a user who must log in. */
    public LocalRedshiftSettings withLogin(Login newLogin) {
        return new LocalRedshiftSettings(port, s3Root, dataDirectory, Optional.of(newLogin), tls);
    }

    /** The same settings with TLS on request. */
    public LocalRedshiftSettings withTls() {
        return new LocalRedshiftSettings(port, s3Root, dataDirectory, login, true);
    }
}
