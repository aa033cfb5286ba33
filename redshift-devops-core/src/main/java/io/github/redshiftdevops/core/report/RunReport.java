package io.github.redshiftdevops.core.report;

import io.github.redshiftdevops.core.migrate.MigrationOutcome;
import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import io.github.redshiftdevops.sql.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of the migrations, as it is reported. No text of it holds a secret.
 *
 * @param by who ran it, and where to
 * @param start when it began
 * @param duration of the whole run
 * @param migrations in the order in which they were to be applied, with the names of their files as the user knows them
 * @param versions of the schema
 * @param warnings in the order in which they came
 * @param problems why it failed; empty if it did not
 */
public record RunReport(
        Who by,
        Instant start,
        Duration duration,
        List<MigrationOutcome> migrations,
        Versions versions,
        List<String> warnings,
        List<Problem> problems) {

    /**
     * Who ran it, and where to.
     *
     * @param target the description of the database; empty if it could not be told
     * @param user of the database; empty if it could not be told
     * @param host where it ran
     * @param build the build that ran, as its CI system names it
     */
    public record Who(Optional<String> target, Optional<String> user, String host, Optional<String> build) {}

    /**
     * Of the schema.
     *
     * @param before empty if it had none, or is not known
     * @param after the newest that is known to be applied; empty if there is none
     */
    public record Versions(Optional<String> before, Optional<String> after) {

        /** For example {@code 1.0 → 1.2}, {@code 1.2}, or {@code none}. */
        String text() {
            String from = before.orElse("none");
            String to = after.orElse("none");
            return from.equals(to) ? to : from + " → " + to;
        }
    }

    boolean failed() {
        return !problems.isEmpty();
    }

    /** Whether no migration stands for the run as a whole. */
    boolean isAboutNoMigration() {
        return failed() ? count(State.FAILED) == 0 : migrations.isEmpty();
    }

    long count(State state) {
        return migrations.stream()
                .filter(migration -> migration.state() == state)
                .count();
    }

    /** For example {@code Failed: 1 failed, 2 rolled back}, or {@code Nothing to migrate}. */
    String headline() {
        List<String> counts = List.of(State.values()).stream()
                .filter(state -> count(state) > 0)
                .map(state -> count(state) + " " + StateText.of(state).word())
                .toList();
        String what = String.join(", ", counts);
        if (failed()) {
            return what.isEmpty() ? "Failed" : "Failed: " + what;
        }
        return what.isEmpty() ? "Nothing to migrate" : "Succeeded: " + what;
    }

    /** The problems as on the console. */
    String problemText() {
        return String.join(
                "\n",
                problems.stream().flatMap(problem -> problem.lines().stream()).toList());
    }
}
