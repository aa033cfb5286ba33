package io.github.redshiftdevops.core.connection;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.FailureException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * The mode that the URL itself asks for; empty if it says nothing about TLS, or only that it is on.
     *
     * @throws FailureException if it asks for none that there is, or for two
     */
    public static Optional<TlsMode> explicitMode(JdbcUrl url) {
        List<TlsMode> modes = Stream.of("sslmode", "authmech", "ssl")
                .flatMap(property -> mode(url, property).stream())
                .distinct()
                .toList();
        if (modes.size() > 1) {
            String names = modes.stream().map(TlsMode::driverName).collect(joining(" and "));
            throw JdbcUrl.invalid(url.text(), "asks for the tls modes " + names, "keep one of them");
        }
        if (modes.contains(TlsMode.DISABLE)
                && url.property("ssl").filter(Tls::isOn).isPresent()) {
            throw JdbcUrl.invalid(url.text(), "asks for tls and for the tls mode disable", "keep one of them");
        }
        return modes.stream().findFirst();
    }

    private static Optional<TlsMode> mode(JdbcUrl url, String property) {
        boolean ssl = property.equals("ssl");
        return url.property(property)
                .filter(value -> !ssl || !isOn(value))
                .map(value -> (ssl ? off(value) : TlsMode.named(value))
                        .orElseThrow(() -> JdbcUrl.invalid(
                                url.text(),
                                "has '" + value + "' for '" + property + "'",
                                ssl ? "write true or false" : "write verify-full, verify-ca, require, or disable")));
    }

    private static boolean isOn(String value) {
        return value.isEmpty() || value.equalsIgnoreCase("true");
    }

    private static Optional<TlsMode> off(String value) {
        return value.equalsIgnoreCase("false") ? Optional.of(TlsMode.DISABLE) : Optional.empty();
    }
}
