package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MigrationRunTests {

    private static final AppliedMigration VERSIONED = new AppliedMigration(
            Optional.of("1.0"), "create users table", "SQL", "V1.0__create_users_table.sql", Duration.ofMillis(12));

    private static final AppliedMigration REPEATABLE =
            new AppliedMigration(Optional.empty(), "gen orders", "SQL", "R__gen_orders.sql", Duration.ofMillis(3));

    @Test
    void saysWhichMigrationWasApplied() {
        assertThat(VERSIONED.line()).isEqualTo("V1.0 create users table (12 ms)");
        assertThat(REPEATABLE.line()).isEqualTo("R gen orders (3 ms)");
    }

    @Test
    void saysHowManyWereAppliedAndTheVersion() {
        assertThat(run(List.of(VERSIONED, REPEATABLE), Optional.of("1.0")).summary())
                .isEqualTo("2 migrations applied in 0.4 s, now at version 1.0");
        assertThat(run(List.of(VERSIONED), Optional.of("1.0")).summary())
                .isEqualTo("1 migration applied in 0.4 s, now at version 1.0");
    }

    @Test
    void saysNoVersionIfThereIsNone() {
        assertThat(run(List.of(REPEATABLE), Optional.empty()).summary()).isEqualTo("1 migration applied in 0.4 s");
        assertThat(run(List.of(), Optional.empty()).summary()).isEqualTo("Nothing to migrate");
    }

    @Test
    void saysThatThereWasNothingToDo() {
        assertThat(run(List.of(), Optional.of("1.0.2")).summary()).isEqualTo("Nothing to migrate, at version 1.0.2");
    }

    private static MigrationRun run(List<AppliedMigration> applied, Optional<String> version) {
        return new MigrationRun(applied, List.of(), Optional.empty(), version, Duration.ofMillis(420));
    }
}
