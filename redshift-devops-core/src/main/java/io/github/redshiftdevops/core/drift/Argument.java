package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;

/**
 * An argument of a routine.
 *
 * @param mode {@code in}, {@code out} or {@code inout}
 * @param name empty if it has none
 * @param type for example {@code integer}
 */
record Argument(String mode, String name, String type) {

    /** For example {@code total out integer}; functions have no modes. */
    String definition(boolean withMode) {
        String named = name.isEmpty() ? "" : Lexer.quoteName(name) + " ";
        return named + (withMode ? mode + " " : "") + SqlText.type(type);
    }
}
