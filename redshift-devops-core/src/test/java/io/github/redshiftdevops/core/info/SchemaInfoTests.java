package io.github.redshiftdevops.core.info;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.info.KnownMigration.Installation;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SchemaInfoTests {

    private static final SchemaInfo INFO = new SchemaInfo(
            "sales",
            Optional.of("1.0.2"),
            List.of(
                    migration("1.0", "create users table", "Success", 1),
                    migration("1.0.2", "Orders", "Success", 2),
                    migration("", "gen orders", "Pending", 0)));

    @Test
    void isATableWhoseColumnsAreAsWideAsTheirValues() {
        assertThat(INFO.table())
                .containsExactly(
                        "Version | Description        | Type | State   | Installed on        | Installed by",
                        "--------+--------------------+------+---------+---------------------+-------------",
                        "1.0     | create users table | SQL  | Success | 2026-11-20 10:00:01 | deploy",
                        "1.0.2   | Orders             | SQL  | Success | 2026-11-20 10:00:02 | deploy",
                        "        | gen orders         | SQL  | Pending |                     |");
    }

    @Test
    void countsTheStates() {
        assertThat(INFO.summary()).isEqualTo("Schema sales, at version 1.0.2, 3 migrations: 2 Success, 1 Pending");
        assertThat(new SchemaInfo("public", Optional.empty(), List.of()).summary())
                .isEqualTo("Schema public, without a version, 0 migrations");
    }

    @Test
    void leavesOutOfTheJsonWhatIsAbsent() {
        assertThat(new SchemaInfo("sales", Optional.empty(), List.of(migration("", "gen <orders>", "Pending", 0)))
                        .json())
                .isEqualTo("""
                        {
                          "schema": "sales",
                          "migrations": [
                            {
                              "description": "gen <orders>",
                              "type": "SQL",
                              "state": "Pending"
                            }
                          ]
                        }
                        """);
    }

    @Test
    void hasTimesInIsoFormInTheJson() {
        assertThat(INFO.json())
                .contains("\"installedOn\": \"2026-11-20T10:00:02.125\"")
                .contains("\"executionTimeMillis\": 12");
    }

    private static KnownMigration migration(String version, String description, String state, int rank) {
        Installation installation = new Installation(
                rank, LocalDateTime.of(2026, 11, 20, 10, 0, rank, 125_000_000), "deploy", Duration.ofMillis(12));
        return new KnownMigration(
                Optional.of(version).filter(text -> !text.isEmpty()),
                description,
                "SQL",
                state,
                Optional.empty(),
                Optional.empty(),
                Optional.of(installation).filter(ignored -> rank > 0));
    }
}
