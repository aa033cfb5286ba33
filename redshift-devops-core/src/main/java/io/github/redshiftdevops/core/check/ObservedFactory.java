package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.AwsSettings;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.EndpointName;
import org.jspecify.annotations.Nullable;

/** Opens the way to AWS with a walk that watches it. For one walk, on its thread. */
final class ObservedFactory implements AwsFactory {

    private final AwsFactory aws;

    private final Walk walk;

    private @Nullable ObservedAws opened;

    ObservedFactory(AwsFactory aws, Walk walk) {
        this.aws = aws;
        this.walk = walk;
    }

    @Override
    public AwsAccess open(AwsSettings settings) {
        ObservedAws observed = new ObservedAws(aws.open(settings), walk);
        observed.introduce(settings, aws);
        opened = observed;
        return observed;
    }

    /** Asks for the state of the cluster at the host, unless the way has led by it already, or past AWS. */
    void describe(String host) {
        if (opened == null) {
            walk.skipped(Step.IDENTITY, "nothing about the target is asked of AWS");
        } else if (!walk.hasPassed(Step.CLUSTER)) {
            ClusterStep step = new ClusterStep(walk, opened.unobserved());
            EndpointName.of(host)
                    .ifPresentOrElse(step::run, () -> walk.skipped(Step.CLUSTER, "the host does not tell its name"));
        }
    }
}
