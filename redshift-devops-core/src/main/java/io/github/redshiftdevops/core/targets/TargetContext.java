package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.Patience;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.AwsAccess;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What sources work with while one target is resolved: the settings, the log, and AWS if it is needed. */
final class TargetContext {

    private final TargetSettings settings;

    private final AwsFactory awsFactory;

    private final Pauses pauses;

    private final ProgressLog log;

    private @Nullable AwsAccess aws;

    TargetContext(TargetSettings settings, AwsFactory awsFactory, Pauses pauses, ProgressLog log) {
        this.settings = settings;
        this.awsFactory = awsFactory;
        this.pauses = pauses;
        this.log = log;
    }

    TargetSettings settings() {
        return settings;
    }

    /** For what has to come up. */
    Patience patience() {
        return new Patience(new OptionsReader(settings).retry(), pauses, log);
    }

    /**
     * AWS, as the parameters say.
     *
     * @throws FailureException if the role or the region is none
     */
    AwsAccess aws() {
        if (aws == null) {
            aws = awsFactory.open(AwsParameters.of(settings));
        }
        return aws;
    }

    /** AWS in the region, unless a parameter says another one. */
    AwsAccess awsIn(Optional<String> region) {
        boolean given = settings.one(TargetParameter.REGION).isPresent();
        return region.filter(any -> !given).map(aws()::inRegion).orElseGet(this::aws);
    }
}
