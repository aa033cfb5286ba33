package io.github.redshiftdevops.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrateOptions;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrateGoalTests {

    @TempDir
    private Path project;

    @Test
    void leavesNoNoteOfAnEarlierTargetIfItFails() {
        new TargetFile("jdbc:redshift://cluster/dev", "admin", Optional.empty(), Map.of()).write(project);

        assertThatThrownBy(() -> goalWithoutDatabase().run(settings(), MigrateOptions.defaults()))
                .isInstanceOf(FailureException.class);

        assertThat(TargetFile.read(project)).isEmpty();
    }

    private static MigrateGoal goalWithoutDatabase() {
        return new MigrateGoal(
                new GoalDatabase(
                        () -> {
                            throw FailureException.inProject(Problem.of("RD999", "no local Redshift"));
                        },
                        settings -> {
                            throw new AssertionError("nobody has asked for AWS");
                        },
                        ProgressLog.NONE),
                ProgressLog.NONE);
    }

    private GoalSettings settings() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(project, Map.of(), Map.of(), Map.of(), Map.of()));
        return new GoalSettings(
                TargetSettings.of(Map.of()),
                new MigrationSettings(project, MigrateGoalTests.class.getClassLoader(), flyway),
                project);
    }
}
