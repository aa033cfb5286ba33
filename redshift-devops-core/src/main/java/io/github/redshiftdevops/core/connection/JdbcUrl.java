package io.github.redshiftdevops.core.connection;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A URL of the Redshift driver: {@code jdbc:redshift://host:port/database?name=value&name=value}. It holds no user
 * and no secret.
 *
 * @param port 5439 if the URL has none
 * @param properties the driver's properties, names in lower case, values decoded
 * @param text as given
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-build-connection-url.html">Building the
 *     connection URL</a>
 */
public record JdbcUrl(String host, int port, String database, Map<String, String> properties, String text) {

    private static final String PREFIX = "jdbc:redshift:";

    private static final String EXAMPLE = "write it as jdbc:redshift://host:5439/database";

    private static final int DEFAULT_PORT = 5439;

    private static final Pattern FORM = Pattern.compile("jdbc:redshift://(?<host>\\[[^\\]]*]|[^:/?;]*)"
            + "(:(?<port>[^/?;]*))?(/(?<database>[^?;]*))?([?;](?<properties>.*))?");

    /** Passwords may hold any character. What stands before an equals sign is the name of a property, so it has none. */
    private static final Pattern LOGIN = Pattern.compile("//[^?;]*@|[?;&][^=&;]*@");

    private static final Pattern NEEDS_ESCAPE = Pattern.compile("[\\s%&/#+]");

    private static final Set<String> USERS = Set.of("user", "uid", "dbuser", "accesskeyid");

    private static final Pattern SECRETS = Pattern.compile(".*(password|pwd|secret|token|assertion).*");

    /**
     * Reads a URL.
     *
     * @throws FailureException if it is no URL of the driver, names no host or no database, or holds credentials; the
     *     text of the exception shows no secret
     */
    public static JdbcUrl parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (text.startsWith(PREFIX + "iam:")) {
            throw invalid(
                    text,
                    "has the IAM form, which is not supported",
                    "set redshift.iam=true with a url of the form jdbc:redshift://host:5439/database, or with"
                            + " redshift.clusterIdentifier or redshift.workgroupName");
        }
        if (!matcher.matches()) {
            throw invalid(text, "does not begin with '" + PREFIX + "//'", EXAMPLE);
        }
        if (LOGIN.matcher(text).find()) {
            throw holdsCredentials(text, "a user before the host");
        }
        Map<String, String> properties = UrlProperties.of(matcher.group("properties"));
        properties.keySet().stream().filter(JdbcUrl::isCredential).findFirst().ifPresent(name -> {
            throw holdsCredentials(text, "the property '" + name + "'");
        });
        UrlProperties.rejectRefused(text, properties);
        return new JdbcUrl(
                required(text, "host", matcher.group("host")),
                port(text, matcher.group("port")),
                decoded(text, required(text, "database", matcher.group("database"))),
                UrlProperties.decoded(text, properties),
                text);
    }

    /**
     * The URL of a database without driver properties.
     *
     * @throws FailureException if host or database cannot stand in a URL, for example because they would add a property
     */
    public static JdbcUrl of(String host, int port, String database) {
        JdbcUrl url = parse(PREFIX + "//" + host + ":" + port + "/" + database);
        if (!url.host.equals(host)
                || !url.database.equals(database)
                || NEEDS_ESCAPE.matcher(database).find()) {
            throw invalid(url.text, "cannot be made of host '" + host + "' and database '" + database + "'", EXAMPLE);
        }
        return url;
    }

    /** The same URL with another database. */
    public JdbcUrl withDatabase(String newDatabase) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("a url that was accepted does not match");
        }
        return parse(
                text.substring(0, matcher.start("database")) + newDatabase + text.substring(matcher.end("database")));
    }

    /** The text without some properties, whose names are given in lower case. */
    String textWithout(Set<String> names) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || matcher.group("properties") == null) {
            return text;
        }
        String others = Stream.of(matcher.group("properties").split("[&;]"))
                .filter(property -> !names.contains(UrlProperties.name(property)))
                .collect(joining("&"));
        return text.substring(0, matcher.start("properties") - 1) + (others.isEmpty() ? "" : "?" + others);
    }

    /** Whether both lead to the same database, whatever their driver properties are. */
    public boolean hasSameDatabaseAs(JdbcUrl other) {
        return host.equalsIgnoreCase(other.host) && port == other.port && database.equals(other.database);
    }

    /** Whether the URL sets the driver property, whose name may have any case. */
    public boolean hasProperty(String name) {
        return properties.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** The value of a driver property, whose name may have any case; empty if the URL does not set it. */
    public Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name.toLowerCase(Locale.ROOT)));
    }

    /** {@code host:port}. */
    public String endpoint() {
        return host + ":" + port;
    }

    /** The URL as given. */
    @Override
    public String toString() {
        return text;
    }

    /** As the driver decodes what stands in a URL. */
    static String decoded(String url, String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid(url, "has a '%' that begins no character", "write %25 for the character itself");
        }
    }

    private static boolean isCredential(String property) {
        return USERS.contains(property) || SECRETS.matcher(property).matches();
    }

    private static FailureException holdsCredentials(String text, String what) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.CREDENTIALS_IN_URL, "the url '" + masked(text) + "' holds " + what)
                        .withHint("remove it from the url; give the user as redshift.user, and the password in the"
                                + " environment variable REDSHIFT_PASSWORD or in the server of settings.xml that"
                                + " redshift.serverId names"));
    }

    private static String required(String text, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw invalid(text, "names no " + name, EXAMPLE);
        }
        return value;
    }

    private static int port(String text, @Nullable String port) {
        if (port == null) {
            return DEFAULT_PORT;
        }
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            throw text.contains("@")
                    ? holdsCredentials(text, "a user before the host")
                    : invalid(text, "has '" + port + "' for a port", EXAMPLE);
        }
        return Integer.parseInt(port);
    }

    static FailureException invalid(String text, String reason, String hint) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_URL, "the url '" + masked(text) + "' " + reason)
                        .withHint(hint));
    }

    /**
     * A text that should be a URL or a part of it, fit to be shown whatever it is: without what stands before an {@code @},
     * and without the values of properties from the first one on, as a password may hold any character.
     */
    public static String masked(String text) {
        return text.replaceAll("(?s)^([^/]*//)?.*@", "$1********@").replaceAll("(?s)([?&;][^=&;]*=).*", "$1********");
    }
}
