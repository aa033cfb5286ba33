package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows what becomes of each migration of a run, over all its tries: what a try did not keep, the next forgets. */
final class Outcomes {

    private final List<MigrationOutcome> kept = new ArrayList<>();

    /** What is in no transaction that was committed, in order, as far as the last try came. */
    private final List<MigrationOutcome> notKept = new ArrayList<>();

    private List<MigrationStep> planned = List.of();

    private int keptBefore;

    private @Nullable MigrationStep running;

    private long startOfRunning;

    /** A new try begins. What a broken commit left open is known now: what need not be applied again was kept. */
    void plan(List<MigrationStep> steps) {
        Set<String> again = steps.stream()
                .map(step -> outcome(step, State.PENDING, Duration.ZERO).name())
                .collect(Collectors.toSet());
        notKept.stream()
                .filter(outcome -> outcome.state() == State.UNCERTAIN && !again.contains(outcome.name()))
                .forEach(outcome -> kept.add(in(State.APPLIED, outcome)));
        notKept.clear();
        planned = List.copyOf(steps);
        keptBefore = kept.size();
        running = null;
    }

    void start(MigrationStep step) {
        running = step;
        startOfRunning = System.nanoTime();
    }

    /** The one that runs has done its work; its row in the history is not confirmed yet. */
    void done(MigrationStep step, Duration duration) {
        notKept.add(outcome(step, State.UNCERTAIN, duration));
        running = null;
    }

    void keep() {
        notKept.forEach(outcome -> kept.add(in(State.APPLIED, outcome)));
        notKept.clear();
    }

    /** The transaction did not end well; the one that runs made it fail. */
    void drop(State state) {
        notKept.replaceAll(outcome -> in(state, outcome));
        endRunning();
    }

    private void endRunning() {
        if (running != null) {
            notKept.add(outcome(running, State.FAILED, Duration.ofNanos(System.nanoTime() - startOfRunning)));
            running = null;
        }
    }

    /** All, when the run is over. */
    List<MigrationOutcome> all() {
        endRunning();
        List<MigrationOutcome> all = new ArrayList<>(kept);
        all.addAll(notKept);
        planned.stream()
                .skip(all.size() - keptBefore)
                .forEach(step -> all.add(outcome(step, State.PENDING, Duration.ZERO)));
        return List.copyOf(all);
    }

    private static MigrationOutcome outcome(MigrationStep step, State state, Duration duration) {
        AppliedMigration migration = step.applied(duration);
        return new MigrationOutcome(migration.version(), migration.description(), migration.file(), state, duration);
    }

    private static MigrationOutcome in(State state, MigrationOutcome outcome) {
        return new MigrationOutcome(
                outcome.version(), outcome.description(), outcome.file(), state, outcome.duration());
    }
}
