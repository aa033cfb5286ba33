package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the host name of an endpoint of AWS says.
 *
 * @param name the cluster's identifier or the workgroup's name
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/mgmt/jdbc20-build-connection-url.html">Building the
 *     connection URL</a>
 */
public record EndpointName(Kind kind, String name, String region) {

    private static final Pattern CLUSTER = Pattern.compile(
            "(?<name>[a-z0-9-]+)\\.[a-z0-9]+\\.(?<region>[a-z0-9-]+)\\.redshift\\.amazonaws\\.com(\\.cn)?");

    private static final Pattern WORKGROUP = Pattern.compile(
            "(?<name>[a-z0-9-]+)\\.\\d{12}\\.(?<region>[a-z0-9-]+)\\.redshift-serverless\\.amazonaws\\.com(\\.cn)?");

    /** Empty if the host is no endpoint of AWS, such as a custom domain name. */
    public static Optional<EndpointName> of(String host) {
        String lowerCase = host.toLowerCase(Locale.ROOT);
        return of(Kind.CLUSTER, CLUSTER.matcher(lowerCase)).or(() -> of(Kind.WORKGROUP, WORKGROUP.matcher(lowerCase)));
    }

    private static Optional<EndpointName> of(Kind kind, Matcher matcher) {
        return matcher.matches()
                ? Optional.of(new EndpointName(kind, matcher.group("name"), matcher.group("region")))
                : Optional.empty();
    }
}
