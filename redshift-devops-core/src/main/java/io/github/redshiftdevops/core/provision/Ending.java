package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;

/** What is done for the warehouse of a build when the build ends, in whichever way. */
record Ending(ProvisionSettings settings, Provisioning provisioning, ProgressLog log) {

    /** Removes it; if that fails, it says what remains and leaves the note of it for the goal {@code deprovision}. */
    void run() {
        try {
            provisioning.remove(settings.waitsForRemoval());
            Notes.forget(settings.buildDirectory());
        } catch (FailureException e) {
            e.problems().forEach(problem -> problem.lines().forEach(log::warn));
        } catch (RuntimeException e) {
            log.warn("The warehouse may not be removed: " + e);
        }
    }
}
