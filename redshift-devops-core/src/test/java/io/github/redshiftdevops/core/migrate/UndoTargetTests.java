package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.migrate.UndoTarget.Last;
import io.github.redshiftdevops.core.migrate.UndoTarget.ToVersion;
import java.util.Optional;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndoTargetTests {

    @Test
    void isTheLastMigrationByDefault() {
        assertThat(UndoTarget.of(Optional.empty(), Optional.empty())).isEqualTo(new Last(1));
    }

    @Test
    void isAVersionOrANumber() {
        assertThat(UndoTarget.of(Optional.of("1.2"), Optional.empty()))
                .isEqualTo(new ToVersion(MigrationVersion.fromVersion("1.2")));
        assertThat(UndoTarget.of(Optional.empty(), Optional.of(3))).isEqualTo(new Last(3));
    }

    @Test
    void isNotBoth() {
        assertThatThrownBy(() -> UndoTarget.of(Optional.of("1"), Optional.of(3)))
                .hasMessageStartingWith("RD110: redshift.undoTarget is '1' and redshift.undoCount is '3'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"latest", "current", "next", "one", "", "-1"})
    void isNoWord(String version) {
        assertThatThrownBy(() -> UndoTarget.of(Optional.of(version), Optional.empty()))
                .hasMessageStartingWith("RD110: redshift.undoTarget is '" + version + "', which is no version");
    }

    @Test
    void isAtLeastOne() {
        assertThatThrownBy(() -> UndoTarget.of(Optional.empty(), Optional.of(0)))
                .hasMessageStartingWith("RD110: redshift.undoCount is '0'");
    }
}
