package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.AssumedRole;
import io.github.redshiftdevops.core.aws.AwsSettings;
import java.util.Optional;

/** What the parameters say about the way to AWS. */
public final class AwsParameters {

    private AwsParameters() {}

    /**
     * Region and role.
     *
     * @throws FailureException if the role is none, or a parameter is given twice and differs
     */
    public static AwsSettings of(TargetSettings settings) {
        Optional<AssumedRole> role = settings.one(TargetParameter.ROLE_ARN).map(arn -> role(arn, settings));
        Optional<String> region = settings.one(TargetParameter.REGION).map(Setting::value);
        return new AwsSettings(region, role, settings.environment());
    }

    private static AssumedRole role(Setting<String> arn, TargetSettings settings) {
        AssumedRole role = AssumedRole.parse(
                arn.value(),
                settings.one(TargetParameter.ROLE_EXTERNAL_ID).map(Setting::value),
                settings.environment());
        return settings.one(TargetParameter.ROLE_SESSION_NAME)
                .map(name -> new AssumedRole(role.arn(), role.externalId(), ParameterValues.sessionName(name)))
                .orElse(role);
    }
}
