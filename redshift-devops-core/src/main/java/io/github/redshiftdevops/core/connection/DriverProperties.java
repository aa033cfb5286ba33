package io.github.redshiftdevops.core.connection;

import com.amazon.redshift.ssl.NonValidatingFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What the driver is told beside the URL. A property of the same name in the URL wins.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-configuration-options.html">Options for JDBC
 *     driver version 2.x configuration</a>
 */
final class DriverProperties {

    /** Read from the URL, and said to the driver in its own terms. */
    private static final Set<String> TLS = Set.of("ssl", "sslmode", "authmech");

    private DriverProperties() {}

    /** The URL, without what the properties say in its place. */
    static String url(ConnectionDetails details) {
        return details.url().textWithout(TLS);
    }

    static Properties of(ConnectionDetails details, Credentials credentials) {
        Properties properties = new Properties();
        options(details).forEach((name, value) -> {
            if (TLS.contains(name) || !details.url().hasProperty(name)) {
                properties.setProperty(name, value);
            }
        });
        properties.setProperty("user", credentials.user());
        properties.setProperty("password", credentials.password().reveal());
        return properties;
    }

    private static Map<String, String> options(ConnectionDetails details) {
        ConnectionOptions options = details.options();
        Timeouts timeouts = options.timeouts();
        Map<String, String> values = new LinkedHashMap<>();
        // Without the ring buffer a statement's rows are read before the next statement is sent, on the caller's
        // thread.
        values.put("enableFetchRingBuffer", "false");
        values.put("connectTimeout", Long.toString(timeouts.connect().toSeconds()));
        values.put("loginTimeout", Long.toString(timeouts.login().toSeconds()));
        values.put("socketTimeout", Long.toString(timeouts.socket().toSeconds()));
        values.put("tcpKeepAlive", "true");
        values.put("ApplicationName", "redshift-devops");
        values.putAll(tls(details));
        options.tunnel().ifPresent(tunnel -> {
            values.put("socketFactory", TunnelSocketFactory.class.getName());
            values.put("socketFactoryArg", tunnel.toString());
        });
        return values;
    }

    /**
     * The driver's own default is not strict: without a mode it goes on after a certificate of another host. It knows
     * the two strict modes only, so {@code require} is a factory that takes any certificate, and it refuses a mode
     * beside {@code ssl=false} or a factory.
     */
    private static Map<String, String> tls(ConnectionDetails details) {
        Tls tls = details.options().tls();
        TlsMode mode = tls.modeFor(details.url());
        Map<String, String> values = new LinkedHashMap<>();
        values.put("ssl", Boolean.toString(mode != TlsMode.DISABLE));
        switch (mode) {
            case VERIFY_FULL, VERIFY_CA -> values.put("sslmode", mode.driverName());
            case REQUIRE -> values.put("sslfactory", NonValidatingFactory.class.getName());
            case DISABLE -> {}
        }
        tls.rootCertificate()
                .ifPresent(
                        file -> values.put("sslrootcert", file.toAbsolutePath().toString()));
        return values;
    }
}
