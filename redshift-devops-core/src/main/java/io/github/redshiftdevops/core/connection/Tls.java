package io.github.redshiftdevops.core.connection;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of TLS.
 *
 * @param rootCertificate a PEM file with a certificate that is trusted beside those of the JVM, which has Amazon's;
 *     empty for none
 */
public record Tls(TlsMode mode, Optional<Path> rootCertificate) {

    /** The default: the certificate is trusted by the JVM and names the host. */
    public static final Tls VERIFIED = new Tls(TlsMode.VERIFY_FULL, Optional.empty());

    /** The mode that is in force for the URL, whose own properties win. */
    public TlsMode modeFor(JdbcUrl url) {
        return explicitMode(url).orElse(mode);
    }

    /** The mode that the URL itself asks for; empty if it says nothing about TLS. */
    public static Optional<TlsMode> explicitMode(JdbcUrl url) {
        return url.property("sslmode")
                .or(() -> url.property("authmech"))
                .flatMap(TlsMode::named)
                .or(() -> url.property("ssl")
                        .filter(value -> value.equalsIgnoreCase("false"))
                        .map(off -> TlsMode.DISABLE));
    }
}
