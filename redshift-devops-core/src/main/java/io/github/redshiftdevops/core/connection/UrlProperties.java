package io.github.redshiftdevops.core.connection;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The driver's properties in a URL. */
final class UrlProperties {

    private static final String NAME_IT_ONCE = "write host, port and database only in front of the properties";

    private static final String NO_FILE = "write the properties of the file into the url, without user and password";

    private static final String USE_IAM = "set redshift.iam=true";

    private static final String USE_TLS =
            "name the certificate's file with redshift.tlsRootCertificate, or ask for less"
                    + " with redshift.tls=verify-ca or redshift.tls=require";

    /** Those that lead to another database than the URL names, or take the proof from the server without saying so. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            entry("host", NAME_IT_ONCE),
            entry("port", NAME_IT_ONCE),
            entry("dbname", NAME_IT_ONCE),
            entry("inifile", NO_FILE),
            entry("inisection", NO_FILE),
            entry("authprofile", NO_FILE),
            entry("iamauth", USE_IAM),
            entry("plugin_name", USE_IAM),
            entry("sslfactory", USE_TLS),
            entry("sslfactoryarg", USE_TLS),
            entry("sslhostnameverifier", USE_TLS));

    private UrlProperties() {}

    /** With names in lower case and values as written. */
    static Map<String, String> of(@Nullable String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (text != null) {
            for (String property : text.split("[&;]", -1)) {
                String[] parts = property.split("=", 2);
                properties.put(name(property), parts.length == 1 ? "" : parts[1]);
            }
        }
        return Map.copyOf(properties);
    }

    /** With values as the driver decodes them. */
    static Map<String, String> decoded(String url, Map<String, String> properties) {
        Map<String, String> decoded = new LinkedHashMap<>();
        properties.forEach((name, value) -> decoded.put(name, JdbcUrl.decoded(url, value)));
        return Map.copyOf(decoded);
    }

    static String name(String property) {
        return property.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }

    static void rejectRefused(String url, Map<String, String> properties) {
        REFUSED.entrySet().stream()
                .filter(refused -> properties.containsKey(refused.getKey()))
                .min(Map.Entry.comparingByKey())
                .ifPresent(refused -> {
                    throw JdbcUrl.invalid(
                            url,
                            "holds the property '" + refused.getKey() + "', which is not taken from a url",
                            refused.getValue());
                });
    }
}
