package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.lock.LockSettings;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsIT {

    @TempDir
    private Path folder;

    @Test
    void keepsWhatCameBeforeAFailureIfEachMigrationHasATransaction() throws Exception {
        MigrationProject project = MigrationProject.in(folder)
                .migration("V1__a.sql", "create table a (id int);")
                .migration("V2__b.sql", "create tabel b (id int);");

        FailureException failure = failure(project, MigrateOptions.defaults().withTogether(false));

        assertThat(failure.problems()).extracting(Problem::code).containsExactly("42601");
        assertThat(project.history()).containsExactly("1|1|a|SQL|t");
    }

    @Test
    void doesNotWaitLongerForAnotherRunThanItIsTold() throws Exception {
        MigrationProject project = MigrationProject.in(folder).migration("V1__a.sql", "create table a (id int);");
        project.migrate();
        project.migration("V2__b.sql", "create table b (id int);");

        try (Connection other = project.connect();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table flyway_schema_history_lock");
            LockSettings none = LockSettings.defaults().withTimeout(Duration.ZERO);

            assertThat(failure(project, MigrateOptions.defaults().withLock(none))
                            .problems())
                    .extracting(Problem::code)
                    .containsExactly("RD308");
        }
    }

    private static FailureException failure(MigrationProject project, MigrateOptions options) {
        return MigrationProject.failureOf(() -> project.goals().migrate(project.database(), options));
    }
}
