package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.BuildId;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.aws.AwsSettings;
import io.github.redshiftdevops.core.aws.NewWarehouse;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Nodes;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Rpus;
import io.github.redshiftdevops.core.aws.Resources;
import io.github.redshiftdevops.core.targets.AwsParameters;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.sql.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Gives a build a warehouse of its own, and sees to it that it is removed. */
public final class Provision {

    private static final String NO_CI = "local";

    private final Function<AwsSettings, Aws> awsFactory;

    private final ProgressLog log;

    private final Pauses pauses;

    private final Clock clock;

    /** With the way to AWS, and the log that is told of each step. */
    public Provision(Function<AwsSettings, Aws> awsFactory, ProgressLog log) {
        this(awsFactory, log, Pauses.real(), Clock.systemUTC());
    }

    Provision(Function<AwsSettings, Aws> awsFactory, ProgressLog log, Pauses pauses, Clock clock) {
        this.awsFactory = awsFactory;
        this.log = log;
        this.pauses = pauses;
        this.clock = clock;
    }

    /**
     * Makes the warehouse, or takes up one that an earlier build of the folder has kept. If it fails, what was made is
     * removed.
     *
     * @param atEnd is given what is to be done when the build ends, before the first call of AWS; it never throws, and may
     *     be called more than once and on another thread
     * @throws FailureException if the guard or AWS refuses, if something else names a database, or if the warehouse cannot
     *     be reached
     */
    public Provisioned run(ProvisionSettings settings, Consumer<Runnable> atEnd) {
        settings.guard().check(settings.warehouse());
        rejectOtherTarget(settings.target());
        Aws aws = awsFactory.apply(AwsParameters.of(settings.target()));
        Resources resources = aws.resources(settings.warehouse().kind());
        if (settings.sweeps()) {
            new Sweep(resources, clock, log).run();
        }
        EarlierWarehouse earlier = new EarlierWarehouse(settings, resources, waiting(settings));
        Optional<TransientWarehouse> kept = earlier.keptOne(aws.region(), clock.instant());
        TransientWarehouse warehouse = kept.orElseGet(() -> planned(settings, aws.region()));
        warehouse.write(settings.buildDirectory());
        Provisioning provisioning = new Provisioning(resources, warehouse, waiting(settings));
        Ending ending = new Ending(settings, provisioning, log);
        if (!settings.keeps()) {
            atEnd.accept(ending::run);
        }
        return reached(settings, warehouse, ending, () -> {
            if (kept.isEmpty()) {
                log.info(costs(settings, warehouse));
                provisioning.make(plan(settings, warehouse));
            }
        });
    }

    private Provisioned reached(
            ProvisionSettings settings, TransientWarehouse warehouse, Ending ending, Runnable making) {
        try {
            making.run();
            Provisioned provisioned = new Provisioned(
                    warehouse, new Reachability(awsFactory::apply, log).check(warehouse, settings.target()));
            provisioned.leaveNote(settings.buildDirectory());
            return provisioned;
        } catch (RuntimeException e) {
            log.warn("Provisioning has failed; what was made is removed");
            ending.run();
            throw e;
        }
    }

    private static void rejectOtherTarget(TargetSettings target) {
        TargetResolver.origin(target).ifPresent(origin -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.CONFLICTING_VALUES,
                            "the goal 'provision' is to make a database for the build, and " + origin
                                    + " names another one")
                    .withHint("remove one of the two"));
        });
    }

    private Waiting waiting(ProvisionSettings settings) {
        return new Waiting(settings.warehouse().timeout(), pauses, log);
    }

    private TransientWarehouse planned(ProvisionSettings settings, String region) {
        String unique = UUID.randomUUID().toString().substring(0, 8);
        String build = BuildId.of(settings.target().environment()).orElse(NO_CI);
        Instant expires = clock.instant().plus(settings.warehouse().life()).truncatedTo(ChronoUnit.SECONDS);
        return new TransientWarehouse(
                settings.warehouse().kind(),
                TransientName.of(build, unique),
                OwnTags.build(build, unique),
                region,
                expires,
                settings.keeps());
    }

    private static NewWarehouse plan(ProvisionSettings settings, TransientWarehouse warehouse) {
        TransientSettings wanted = settings.warehouse();
        Optional<String> database =
                settings.target().parameters().getOrDefault(TargetParameter.DATABASE, List.of()).stream()
                        .map(Setting::value)
                        .findFirst();
        Map<String, String> tags = warehouse.tags().beside(wanted.tags());
        return new NewWarehouse(
                warehouse.name(),
                database,
                wanted.snapshot(),
                wanted.iamRoles(),
                wanted.size(),
                wanted.network(),
                tags);
    }

    private static String costs(ProvisionSettings settings, TransientWarehouse warehouse) {
        String size = "";
        if (settings.warehouse().size() instanceof Rpus rpus) {
            size = "at most " + rpus.max() + " RPU and " + rpus.hoursPerDay() + " RPU-hours a day";
        }
        if (settings.warehouse().size() instanceof Nodes nodes) {
            size = nodes.count() + " x " + nodes.type();
        }
        return "Provisioning the " + warehouse + " in " + warehouse.region() + ": " + size
                + ", until the build ends or " + warehouse.expires();
    }
}
