package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.util.List;
import java.util.Map;

/** Walks the way to the target, from the settings to the privileges of the user who logs in. It changes nothing. */
public final class Check {

    private final LocalDatabase local;

    private final AwsFactory aws;

    private final ProgressLog log;

    /** With the log that is told each step. */
    public Check(LocalDatabase local, AwsFactory aws, ProgressLog log) {
        this.local = local;
        this.aws = aws;
        this.log = log;
    }

    /**
     * Walks until a step fails, at most as long as the settings say.
     *
     * @throws FailureException if a step fails, with what it means and what is likely to be the cause
     */
    public void run(CheckSettings settings) {
        Walk walk = new Walk(log);
        try {
            new Deadline(settings.limit(), walk).run(() -> walk(settings, walk));
        } catch (FailureException e) {
            log.warn(walk.failed());
            throw LikelyCauses.addedTo(e);
        }
        log.info("The way to the database is open");
    }

    private void walk(CheckSettings settings, Walk walk) {
        TargetSettings oneTry = settings.target().replaced(TargetParameter.CONNECT_RETRY, "0");
        printSettings(settings.target(), walk);
        ObservedFactory observed = new ObservedFactory(aws, walk);
        Target target = new TargetResolver(observed, log).resolve(oneTry);
        walk.begin(Step.TARGET);
        Database database = target instanceof Target.Cluster cluster ? Database.of(cluster) : local.open();
        walk.passed(Step.TARGET, database.description());
        database.warnings().forEach(log::warn);
        observed.describe(database.connection().url().host());
        new NetworkSteps(walk, database.connection()).run();
        new DatabaseSteps(walk, database.connection(), settings.history()).run();
    }

    private static void printSettings(TargetSettings settings, Walk walk) {
        walk.begin(Step.SETTINGS);
        for (Map.Entry<TargetParameter, List<Setting<String>>> parameter :
                settings.parameters().entrySet()) {
            parameter
                    .getValue()
                    .forEach(setting -> walk.passed(
                            Step.SETTINGS,
                            parameter.getKey().property() + " is '"
                                    + parameter.getKey().printable(setting.value()) + "' by " + setting.origin()));
        }
        if (settings.parameters().isEmpty()) {
            walk.passed(Step.SETTINGS, "no parameters, only environment variables");
        }
    }
}
