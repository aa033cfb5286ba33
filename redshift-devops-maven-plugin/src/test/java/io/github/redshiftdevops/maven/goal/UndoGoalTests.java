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
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoGoalTests {

    @TempDir
    private Path project;

    @Test
    void asksForConfirmationOnProductionBeforeItConnects() {
        assertThatThrownBy(() -> undo(Optional.empty()))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD113: the goal 'undo' runs on production only if it is confirmed")
                .hasMessageContaining("-Dredshift.undoConfirm=shop_prod");
    }

    @Test
    void isNotConfirmedByTheNameOfAnotherDatabase() {
        assertThatThrownBy(() -> undo(Optional.of("shop_test")))
                .hasMessageStartingWith("RD113")
                .hasMessageContaining("redshift.undoConfirm is 'shop_test', and the database is 'shop_prod'");
    }

    @Test
    void connectsToProductionIfItIsConfirmed() {
        assertThatThrownBy(() -> undo(Optional.of("shop_prod")))
                .hasMessageStartingWith("RD201: nothing listens at '127.0.0.1:1'");
    }

    private void undo(Optional<String> confirmed) {
        GoalDatabase database = new GoalDatabase(
                () -> {
                    throw new AssertionError("nobody has asked for a local Redshift");
                },
                settings -> {
                    throw new AssertionError("nobody has asked for AWS");
                },
                ProgressLog.NONE);
        new UndoGoal(database, ProgressLog.NONE)
                .run(settings(), new UndoTarget.Last(1), confirmed, MigrateOptions.defaults());
    }

    private GoalSettings settings() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(project, Map.of(), Map.of(), Map.of(), Map.of()));
        TargetSettings target = TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "secret"))
                .with(TargetParameter.URL, "jdbc:redshift://127.0.0.1:1/shop_prod")
                .with(TargetParameter.USER, "deploy")
                .with(TargetParameter.CONNECT_RETRY, "0")
                .with(TargetParameter.PRODUCTION_PATTERNS, "*prod*");
        return new GoalSettings(
                target, new MigrationSettings(project, UndoGoalTests.class.getClassLoader(), flyway), project);
    }
}
