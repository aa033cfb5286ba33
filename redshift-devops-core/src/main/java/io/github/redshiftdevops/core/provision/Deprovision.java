package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.aws.AwsSettings;
import io.github.redshiftdevops.core.aws.Resources;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.core.targets.AwsParameters;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/** Removes the warehouse that a build of the same folder has made, and what other builds have left. */
public final class Deprovision {

    private final Function<AwsSettings, Aws> awsFactory;

    private final ProgressLog log;

    private final Pauses pauses;

    private final Clock clock;

    /** With the way to AWS, and the log that is told of each step. */
    public Deprovision(Function<AwsSettings, Aws> awsFactory, ProgressLog log) {
        this(awsFactory, log, Pauses.real(), Clock.systemUTC());
    }

    Deprovision(Function<AwsSettings, Aws> awsFactory, ProgressLog log, Pauses pauses, Clock clock) {
        this.awsFactory = awsFactory;
        this.log = log;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * How it is removed.
     *
     * @param untilGone whether it is waited until it is gone
     * @param timeout of that wait, and of the wait until AWS takes the order
     */
    public record Manner(boolean untilGone, Duration timeout) {}

    /**
     * Removes the warehouse that is noted in the folder. That there is none, or none any more, is no failure.
     *
     * @throws io.github.redshiftdevops.core.FailureException if it is not ours, or remains
     */
    public void run(TargetSettings target, Path buildDirectory, Manner manner) {
        TransientWarehouse.read(buildDirectory)
                .ifPresentOrElse(
                        warehouse -> remove(warehouse, target, manner),
                        () -> log.info("Nothing to remove: no warehouse is noted in '"
                                + buildDirectory.resolve(TransientWarehouse.NAME) + "'"));
        Notes.forget(buildDirectory);
    }

    private void remove(TransientWarehouse warehouse, TargetSettings target, Manner manner) {
        AwsSettings settings = AwsParameters.of(target).withRegion(warehouse.region());
        try (Aws aws = awsFactory.apply(settings)) {
            Resources resources = aws.resources(warehouse.kind());
            Waiting waiting = new Waiting(manner.timeout(), pauses, log);
            if (!new Removal(resources, warehouse, Set.of(), waiting).run(manner.untilGone())) {
                log.info("The " + warehouse + " is gone already");
            }
        }
    }

    /** Removes what has our tags and has expired, of both kinds; what cannot be done is a warning. */
    public void sweep(TargetSettings target) {
        try (Aws aws = awsFactory.apply(AwsParameters.of(target))) {
            for (Kind kind : Kind.values()) {
                new Sweep(aws.resources(kind), clock, log).run();
            }
        }
    }
}
