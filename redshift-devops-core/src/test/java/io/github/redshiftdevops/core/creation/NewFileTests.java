package io.github.redshiftdevops.core.creation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewFileTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T08:09:10Z"), ZoneOffset.ofHours(9));

    @TempDir
    private Path folder;

    private final Map<String, String> flyway = new HashMap<>(Map.of("locations", "filesystem:sql"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            V1, V2, V3             | V4
            V9, V10                | V11
            V1.0, V1.0.3           | V1.0.4
            V1_0_3                 | V1_0_4
            V001, V009             | V010
            V99                    | V100
            V20250101120000        | V20261120080910
            V202501011200          | V202611200809
            V20991231235959        | V20991231235960
            """)
    void theNextVersionIsInTheStyleOfThoseThatAreThere(String existing, String next) throws Exception {
        for (String version : existing.split(", ", -1)) {
            file(version + "__a.sql");
        }
        assertThat(write(NewFileKind.V, "add orders")).isEqualTo(folder.resolve("sql/" + next + "__add_orders.sql"));
    }

    @Test
    void theFirstVersionIs1AndItsFolderIsMade() throws Exception {
        Path file = write(NewFileKind.V, " add orders-v2 ");

        assertThat(file).isEqualTo(folder.resolve("sql/V1__add_orders-v2.sql"));
        assertThat(Files.readString(file)).startsWith("-- add orders-v2\n");
        assertThat(write(NewFileKind.V, "more")).isEqualTo(folder.resolve("sql/V2__more.sql"));
    }

    @Test
    void namesFollowFlywaysSettings() throws Exception {
        flyway.put("sqlMigrationPrefix", "M");
        flyway.put("sqlMigrationSeparator", "--");
        flyway.put("sqlMigrationSuffixes", ".ddl,.sql");
        file("M7--a.ddl");

        assertThat(write(NewFileKind.V, "add orders")).isEqualTo(folder.resolve("sql/M8--add_orders.ddl"));
    }

    @Test
    void aNewVersionLiesBesideTheHighest() throws Exception {
        file("2025/V1__a.sql");
        file("2026/V2__b.sql");

        assertThat(write(NewFileKind.V, "c")).isEqualTo(folder.resolve("sql/2026/V3__c.sql"));
    }

    @Test
    void anUndoScriptTakesTheHighestVersionBackThatHasNone() throws Exception {
        file("V1.0__create_users.sql");
        file("V1.1__add_orders.sql");
        file("U1.1__add_orders.sql");

        Path undo = write(NewFileKind.U, null);

        assertThat(undo).isEqualTo(folder.resolve("sql/U1.0__create_users.sql"));
        assertThat(Files.readString(undo)).contains("Takes back what V1.0__create_users.sql did.");
        assertThatThrownBy(() -> write(NewFileKind.U, null))
                .hasMessageContaining("there is no version without an undo");
        assertThatThrownBy(() -> undo("1.1"))
                .hasMessageContaining("U1.1__add_orders.sql' exists, and is not overwritten");
        assertThatThrownBy(() -> undo("7")).hasMessageContaining("there is no migration of version '7'");
        assertThatThrownBy(() -> undo("../x")).hasMessageContaining("there is no migration of version '../x'");
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path file = write(NewFileKind.R, "recent orders");
        Files.writeString(file, "mine");

        assertThat(file).isEqualTo(folder.resolve("sql/R__recent_orders.sql"));
        assertThatThrownBy(() -> write(NewFileKind.R, "recent orders"))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD110: the file")
                .hasMessageContaining("exists, and is not overwritten");
        assertThatThrownBy(() -> write(NewFileKind.R, "Recent Orders")).hasMessageContaining("not overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aTestIsAClassOfThePackage() throws Exception {
        Path file = write(NewFileKind.TEST, "rename user");

        assertThat(file).isEqualTo(folder.resolve("tests/com/example/RenameUserTests.java"));
        assertThat(Files.readString(file))
                .startsWith("package com.example;\n")
                .contains("@RedshiftTest\nclass RenameUserTests {")
                .doesNotContain("@type@");
        assertThatThrownBy(() -> write(NewFileKind.TEST, "rename user")).hasMessageContaining("not overwritten");
        assertThatThrownBy(() -> write(NewFileKind.TEST, "2 users")).hasMessageContaining("is no name of a class");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../../etc/passwd", "a/b", "a\\b", "a__b", "_a", "a\nb", "drop;table", "a.sql"})
    void badNamesAreRefused(String description) {
        assertThatThrownBy(() -> write(NewFileKind.V, description))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("is no value for redshift.description")
                .hasMessageContaining("for example \"add orders\"");
        assertThat(folder.resolve("sql")).doesNotExist();
    }

    @Test
    void aKindThatDoesNotExistIsRefused() {
        assertThat(NewFileKind.named("Test")).isEqualTo(NewFileKind.TEST);
        assertThatThrownBy(() -> NewFileKind.named("X")).hasMessageContaining("write V, R, U or test");
        assertThatThrownBy(() -> write(NewFileKind.V, null)).hasMessageContaining("redshift.description is missing");
    }

    private void file(String name) throws Exception {
        Path file = folder.resolve("sql").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "select 1;");
    }

    private Path write(NewFileKind kind, @Nullable String description) {
        return write(new NewFileRequest(
                kind, Optional.ofNullable(description), Optional.empty(), "com.example", folder.resolve("tests")));
    }

    private Path undo(String version) {
        return write(new NewFileRequest(
                NewFileKind.U, Optional.empty(), Optional.of(version), "com.example", folder.resolve("tests")));
    }

    private Path write(NewFileRequest request) {
        FlywaySettings settings = FlywaySettings.of(new FlywaySources(folder, flyway, Map.of(), Map.of(), Map.of()));
        MigrationSettings migrations = new MigrationSettings(folder, NewFileTests.class.getClassLoader(), settings);
        return new NewFile(migrations, ProgressLog.NONE, CLOCK).write(request);
    }
}
