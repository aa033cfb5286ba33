package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.targets.TargetFile;
import java.nio.file.Path;

/**
 * A warehouse that is ready.
 *
 * @param note with which the goals and the tests of the build find it
 */
public record Provisioned(TransientWarehouse warehouse, TargetFile note) {

    /** Leaves the note for the tests of a module. */
    public void leaveNote(Path buildDirectory) {
        note.write(buildDirectory);
    }
}
