package io.github.redshiftdevops.core.connection;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the server has to prove who it is. The names are those that drivers give to values of
 * {@code sslmode}; the Redshift driver itself takes only the first two.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-configuration-options.html">Options for JDBC
 *     driver version 2.x configuration</a>
 */
public enum TlsMode {
    /** The certificate is trusted and names the host. */
    VERIFY_FULL,
    /** The certificate is trusted, whatever host it names. */
    VERIFY_CA,
    /** Any certificate. */
    REQUIRE,
    /** No TLS. */
    DISABLE;

    /** The mode with the driver's name in any case; empty if there is none. */
    public static Optional<TlsMode> named(String name) {
        return Stream.of(values())
                .filter(mode -> mode.driverName().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The driver's name, for example {@code verify-full}. */
    public String driverName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What somebody on the network could do, for people; empty if nothing. */
    public Optional<String> weakness() {
        return switch (this) {
            case VERIFY_FULL -> Optional.empty();
            case VERIFY_CA -> Optional.of("the certificate may name another host");
            case REQUIRE -> Optional.of("the server's certificate is not verified");
            case DISABLE -> Optional.of("the connection is not encrypted");
        };
    }
}
