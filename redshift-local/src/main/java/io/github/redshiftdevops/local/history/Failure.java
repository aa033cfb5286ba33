package io.github.redshiftdevops.local.history;

/**
 * Why a statement failed.
 *
 * @param sqlState empty if it did not
 */
record Failure(String sqlState, String message) {

    static final Failure NONE = new Failure("", "");

    boolean happened() {
        return !sqlState.isEmpty();
    }
}
