package io.github.redshiftdevops.core.report;

import io.github.redshiftdevops.core.migrate.MigrationOutcome.State;

/**
 * What is said of a state.
 *
 * @param word for people
 * @param reason why a migration of that state is not in the database, or may not be
 */
record StateText(String word, String reason) {

    static StateText of(State state) {
        return switch (state) {
            case APPLIED -> new StateText("applied", "");
            case FAILED -> new StateText("failed", "it failed");
            case ROLLED_BACK -> new StateText("rolled back", "rolled back, because its transaction failed later");
            case UNCERTAIN ->
                new StateText(
                        "uncertain",
                        "the connection broke before its commit was answered: the next run finds out whether it is kept");
            case PENDING -> new StateText("pending", "not reached");
        };
    }
}
