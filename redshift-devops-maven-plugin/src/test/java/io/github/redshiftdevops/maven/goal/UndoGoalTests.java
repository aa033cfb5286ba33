package io.github.redshiftdevops.maven.goal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.UndoTarget;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoGoalTests {

    @TempDir
    private Path project;

    @Test
    void refusesToRunOnProductionBeforeItConnects() {
        UndoGoal goal = new UndoGoal(
                new GoalDatabase(
                        () -> {
                            throw new AssertionError("nobody has asked for a local Redshift");
                        },
                        settings -> {
                            throw new AssertionError("nobody has asked for AWS");
                        },
                        ProgressLog.NONE),
                ProgressLog.NONE);

        assertThatThrownBy(() -> goal.run(settings(), new UndoTarget.Last(1), MigrateOptions.defaults()))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD111: the goal 'undo' never runs on production");
    }

    private GoalSettings settings() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(project, Map.of(), Map.of(), Map.of(), Map.of()));
        TargetSettings target = TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "secret"))
                .with(TargetParameter.URL, "jdbc:redshift://127.0.0.1:1/shop_prod")
                .with(TargetParameter.USER, "deploy")
                .with(TargetParameter.PRODUCTION_PATTERNS, "*prod*");
        return new GoalSettings(
                target, new MigrationSettings(project, UndoGoalTests.class.getClassLoader(), flyway), project);
    }
}
