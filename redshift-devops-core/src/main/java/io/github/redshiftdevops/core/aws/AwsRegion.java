package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Finds the region that is asked. */
final class AwsRegion {

    private static final String HINT =
            "set redshift.region, or the environment variable AWS_REGION, for example to eu-west-1";

    /** It becomes a part of host names, so nothing else may get through. */
    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d{1,2}");

    private AwsRegion() {}

    /** The region, if it may be one. */
    static String checked(String region) {
        String stripped = region.strip();
        if (!REGION.matcher(stripped).matches()) {
            throw FailureException.inProject(
                    Problem.of(ProblemCodes.INVALID_REGION, Printable.quoted(region) + " is no region of AWS")
                            .withHint(HINT));
        }
        return stripped;
    }

    /** What the environment says: system property, environment variable, profile, instance. */
    static String ofEnvironment() {
        try {
            return checked(new DefaultAwsRegionProviderChain().getRegion().id());
        } catch (SdkClientException e) {
            throw new FailureException(
                    FailureException.Fault.PROJECT,
                    List.of(Problem.of(ProblemCodes.INVALID_REGION, "no region of AWS is given")
                            .withHint(HINT)),
                    e);
        }
    }

    /** Whether the SDK's list has it, which may be older than the region. */
    static boolean isKnown(String region) {
        return Region.regions().contains(Region.of(region));
    }
}
