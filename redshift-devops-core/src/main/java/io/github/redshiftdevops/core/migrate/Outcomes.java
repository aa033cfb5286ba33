package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows what becomes of each migration of a run, over all its tries: what a try did not keep, the next forgets. */
final class Outcomes {

    private final List<AppliedMigration> kept = new ArrayList<>();

    /** What is in no transaction that was committed, in order, as far as the last try came. */
    private final List<Known> notKept = new ArrayList<>();

    private List<MigrationStep> planned = List.of();

    private int keptBefore;

    private @Nullable MigrationStep running;

    private long startOfRunning;

    private record Known(AppliedMigration migration, State state) {

        MigrationOutcome outcome() {
            return new MigrationOutcome(
                    migration.version(), migration.description(), migration.file(), state, migration.duration());
        }
    }

    /** A new try begins. What a broken commit left open is known now: what need not be applied again was kept. */
    void plan(List<MigrationStep> steps) {
        Set<String> again =
                steps.stream().map(step -> step.applied(Duration.ZERO).file()).collect(Collectors.toSet());
        notKept.stream()
                .filter(known -> known.state() == State.UNCERTAIN
                        && !again.contains(known.migration().file()))
                .forEach(known -> kept.add(known.migration()));
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
    AppliedMigration done() {
        AppliedMigration migration = ofRunning();
        notKept.add(new Known(migration, State.UNCERTAIN));
        running = null;
        return migration;
    }

    void keep() {
        notKept.forEach(known -> kept.add(known.migration()));
        notKept.clear();
    }

    /** The transaction did not end well; the one that runs made it fail. */
    void drop(State state) {
        notKept.replaceAll(known -> new Known(known.migration(), state));
        endRunning();
    }

    private void endRunning() {
        if (running != null) {
            notKept.add(new Known(ofRunning(), State.FAILED));
            running = null;
        }
    }

    private AppliedMigration ofRunning() {
        MigrationStep step = running;
        if (step == null) {
            throw new IllegalStateException("no migration runs");
        }
        return step.applied(Duration.ofNanos(System.nanoTime() - startOfRunning));
    }

    /** What is committed. */
    List<AppliedMigration> kept() {
        return List.copyOf(kept);
    }

    /** How many are done in the open transaction. */
    int open() {
        return notKept.size();
    }

    /** How many are done or to be done, over all tries. */
    int expected() {
        return keptBefore + planned.size();
    }

    /** All, when the run is over. */
    List<MigrationOutcome> all() {
        endRunning();
        int done = kept.size() - keptBefore + notKept.size();
        return Stream.of(
                        kept.stream().map(migration -> new Known(migration, State.APPLIED)),
                        notKept.stream(),
                        planned.stream().skip(done).map(step -> new Known(step.applied(Duration.ZERO), State.PENDING)))
                .flatMap(known -> known)
                .map(Known::outcome)
                .toList();
    }
}
