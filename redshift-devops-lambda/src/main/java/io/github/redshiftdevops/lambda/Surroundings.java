package io.github.redshiftdevops.lambda;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the function was made with.
 *
 * @param environment its environment variables: {@code REDSHIFT_TARGET} has parameters as Maven's command line has them,
 *     for example {@code -Dredshift.secretId=... -Dredshift.production=true}
 * @param folder with the folder {@code db/migration} of the image
 */
record Surroundings(Map<String, String> environment, Path folder, AwsFactory aws) {

    private static final String TARGET = "REDSHIFT_TARGET";

    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        return new Surroundings(
                environment, Path.of(environment.getOrDefault("LAMBDA_TASK_ROOT", "/var/task")), Aws::new);
    }

    /**
     * What names the database: what the function and the event say together.
     *
     * @throws FailureException if {@code REDSHIFT_TARGET} has something that is no such parameter
     */
    TargetSettings target(GoalRequest request, TimeLimit limit) {
        TargetSettings settings = TargetSettings.of(environment);
        List<String> given = Stream.of(environment.getOrDefault(TARGET, "").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (String word : given) {
            settings = settings.with(
                    parameter(word),
                    new Setting<>(word.substring(word.indexOf('=') + 1), "environment variable " + TARGET));
        }
        for (Map.Entry<TargetParameter, String> each : request.target().entrySet()) {
            settings = settings.with(each.getKey(), new Setting<>(each.getValue(), "the event"));
        }
        return settings.parameters().containsKey(TargetParameter.STATEMENT_TIMEOUT)
                ? settings
                : settings.with(
                        TargetParameter.STATEMENT_TIMEOUT,
                        Long.toString(limit.work().toSeconds()));
    }

    private static TargetParameter parameter(String word) {
        int end = word.indexOf('=');
        if (word.startsWith("-D") && end > 0) {
            return TargetParameter.named(word.substring(2, end))
                    .filter(parameter -> parameter != TargetParameter.LOCAL && parameter != TargetParameter.TUNNEL)
                    .orElseThrow(() -> invalid(word.substring(0, end)));
        }
        throw invalid(word);
    }

    private static FailureException invalid(String word) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.INVALID_PARAMETER,
                        "'" + word + "' in " + TARGET + " is no parameter of a database")
                .withHint("write it as -Dredshift.secretId=<ARN> -Dredshift.production=true"));
    }

    /**
     * The migrations of the image. A folder that is not there is an error, instead of nothing to migrate.
     *
     * @throws FailureException if a setting of Flyway in the environment cannot be used
     */
    MigrationSettings migrations(GoalRequest request) {
        Map<String, String> flyway = Map.of("locations", "filesystem:db/migration", "failOnMissingLocations", "true");
        Map<String, String> placeholders = new LinkedHashMap<>();
        request.placeholders().forEach((name, value) -> placeholders.put("flyway.placeholders." + name, value));
        FlywaySettings settings =
                FlywaySettings.of(new FlywaySources(folder, flyway, Map.of(), environment, placeholders));
        return new MigrationSettings(folder, Surroundings.class.getClassLoader(), settings);
    }
}
