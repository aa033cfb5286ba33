package io.github.redshiftdevops.core.aws;

import java.util.Map;
import java.util.Optional;

/**
 * How AWS is asked. Credentials are found as the AWS SDK does: system properties, environment variables, profiles,
 * container and instance roles.
 *
 * @param region for example {@code eu-west-1}; empty for the region of the secret's ARN or of the environment
 * @param role the role to assume first
 * @param environment the environment variables, for advice that fits the place of the build
 */
public record AwsSettings(Optional<String> region, Optional<AssumedRole> role, Map<String, String> environment) {

    /** No region, no role. */
    public static AwsSettings of(Map<String, String> environment) {
        return new AwsSettings(Optional.empty(), Optional.empty(), environment);
    }

    /** The same settings with a region. */
    public AwsSettings withRegion(String newRegion) {
        return new AwsSettings(Optional.of(newRegion), role, environment);
    }

    /** The same settings with a role. */
    public AwsSettings withRole(AssumedRole newRole) {
        return new AwsSettings(region, Optional.of(newRole), environment);
    }
}
