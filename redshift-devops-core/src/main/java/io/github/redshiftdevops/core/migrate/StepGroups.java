package io.github.redshiftdevops.core.migrate;

import java.util.ArrayList;
import java.util.List;

/** Parts the steps of a run into those that share a transaction. */
final class StepGroups {

    private StepGroups() {}

    /**
     * The groups in order. A step that cannot share a transaction is a group of its own.
     *
     * @param split whether versioned and repeatable migrations are kept apart
     * @param together whether steps share transactions at all
     */
    static List<List<MigrationStep>> of(List<MigrationStep> steps, boolean split, boolean together) {
        List<List<MigrationStep>> groups = new ArrayList<>();
        for (MigrationStep step : steps) {
            List<MigrationStep> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (together && !last.isEmpty() && fit(last.get(last.size() - 1), step, split)) {
                last.add(step);
            } else {
                groups.add(new ArrayList<>(List.of(step)));
            }
        }
        return groups;
    }

    private static boolean fit(MigrationStep before, MigrationStep step, boolean split) {
        return !before.isAlone() && !step.isAlone() && (!split || before.isRepeatable() == step.isRepeatable());
    }
}
