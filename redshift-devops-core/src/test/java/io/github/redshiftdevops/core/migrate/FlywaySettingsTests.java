package io.github.redshiftdevops.core.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.targets.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlywaySettingsTests {

    @TempDir
    private Path folder;

    private final Map<String, String> parameters = new HashMap<>();
    private final Map<String, String> projectProperties = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();

    @Test
    void looksForMigrationsWhereMavenKeepsResources() {
        assertThat(settings().forFlyway())
                .containsEntry("flyway.locations", "filesystem:" + folder.resolve("src/main/resources/db/migration"));
    }

    @Test
    void takesParametersWithAndWithoutPrefix() {
        parameters.put("table", "history");
        parameters.put("flyway.schemas", "sales");
        parameters.put("placeholders.who", "me");

        assertThat(settings().forFlyway())
                .containsEntry("flyway.table", "history")
                .containsEntry("flyway.schemas", "sales")
                .containsEntry("flyway.placeholders.who", "me");
    }

    @Test
    void enablesCleaningOnlyIfAPlaceSaysSo() {
        assertThat(settings().cleanEnabled()).isFalse();
        environment.put("FLYWAY_CLEAN_DISABLED", "false");
        assertThat(settings().cleanEnabled()).isTrue();
        systemProperties.put("flyway.cleanDisabled", "true");
        assertThat(settings().cleanEnabled()).isFalse();
    }

    @Test
    void letsEachPlaceWinAgainstTheWeakerOnes() throws IOException {
        Files.writeString(folder.resolve("flyway.conf"), "flyway.table=conf\n");
        assertTable("conf");
        parameters.put("table", "parameter");
        assertTable("parameter");
        projectProperties.put("flyway.table", "project");
        assertTable("project");
        Files.writeString(folder.resolve("more.conf"), "flyway.table=file\n");
        projectProperties.put("flyway.configFiles", "more.conf");
        assertTable("file");
        environment.put("FLYWAY_TABLE", "environment");
        assertTable("environment");
        systemProperties.put("flyway.table", "system");
        assertTable("system");
    }

    @Test
    void readsSeveralConfigurationFilesInTheirOrder() throws IOException {
        Files.writeString(folder.resolve("a.conf"), "flyway.table=a\nflyway.schemas=a\n");
        Files.writeString(folder.resolve("b.conf"), "flyway.table=b\n");
        environment.put("FLYWAY_CONFIG_FILES", "a.conf, b.conf");

        assertThat(settings().forFlyway()).containsEntry("flyway.table", "b").containsEntry("flyway.schemas", "a");
    }

    @Test
    void saysWhichConfigurationFileIsAbsent() {
        systemProperties.put("flyway.configFiles", "absent.conf");

        assertThatThrownBy(this::settings)
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD107: the configuration file '" + folder.resolve("absent.conf") + "'");
    }

    @Test
    void leavesOtherPropertiesAlone() {
        projectProperties.put("redshift.url", "x");
        systemProperties.put("java.version", "17");
        environment.put("PATH", "/bin");

        assertThat(settings().forFlyway()).containsOnlyKeys("flyway.locations", "flyway.loggers");
    }

    @Test
    void keepsWhatNamesTheDatabaseFromFlyway() {
        projectProperties.put("flyway.url", "jdbc:redshift://host/dev");
        projectProperties.put("flyway.user", "admin");
        environment.put("FLYWAY_URL", "jdbc:redshift://host/dev");
        environment.put("FLYWAY_PASSWORD", "s3cret");

        assertThat(settings().forFlyway()).containsOnlyKeys("flyway.locations", "flyway.loggers");
        assertThat(settings().url())
                .contains(new Setting<>("jdbc:redshift://host/dev", "flyway.url in project properties"));
        assertThat(settings().user()).contains(new Setting<>("admin", "flyway.user in project properties"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"flyway.password", "flyway.serverId", "flyway.driver"})
    void saysWhereASettingBelongsThatHasAnotherPlaceHere(String name) {
        systemProperties.put(name, "s3cret");

        assertThatThrownBy(this::settings)
                .hasMessageContaining("RD107: the setting '" + name + "' is given by " + name + " in system properties")
                .hasMessageContaining("help: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void resolvesLocationsFromTheFolderOfTheProject() {
        parameters.put("locations", "filesystem:sql,classpath:db,filesystem:/absolute");

        assertThat(settings().forFlyway())
                .containsEntry(
                        "flyway.locations",
                        "filesystem:" + folder.resolve("sql") + ",classpath:db,filesystem:/absolute");
    }

    @Test
    void missesTheDefaultFolderOnlyIfNoLocationIsSet() throws IOException {
        Path expected = folder.resolve("src/main/resources/db/migration");
        assertThat(settings().missingDefaultFolder()).contains(expected);

        parameters.put("locations", "filesystem:sql");
        assertThat(settings().missingDefaultFolder()).isEmpty();

        parameters.clear();
        Files.createDirectories(expected);
        assertThat(settings().missingDefaultFolder()).isEmpty();
    }

    @Test
    void skipsIfFlywayIsToBeSkipped() {
        assertThat(settings().skip()).isFalse();

        systemProperties.put("flyway.skip", "true");
        assertThat(settings().skip()).isTrue();
        assertThat(settings().forFlyway()).doesNotContainKey("flyway.skip");
    }

    private void assertTable(String expected) {
        assertThat(settings().forFlyway()).containsEntry("flyway.table", expected);
    }

    private FlywaySettings settings() {
        return FlywaySettings.of(
                new FlywaySources(folder, parameters, projectProperties, environment, systemProperties));
    }
}
