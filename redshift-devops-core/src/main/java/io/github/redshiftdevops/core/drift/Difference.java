package io.github.redshiftdevops.core.drift;

import java.util.List;
import java.util.Locale;

/**
 * A difference between the database and what the migrations make.
 *
 * @param kind of the object or of its part, for example {@code table} or {@code column}
 * @param name for example {@code sales.orders.note}
 * @param expected what the migrations make; empty if they make no such object
 * @param actual what the database has; empty if it lacks the object
 * @param sql what makes the database as the migrations do, without semicolons; a line that begins with two dashes says why
 *     there is no statement
 */
public record Difference(State state, String kind, String name, String expected, String actual, List<String> sql) {

    /** How the database differs. */
    public enum State {
        /** The migrations make it, and the database has it not. */
        MISSING,
        /** The database has it, and no migration makes it. */
        EXTRA,
        /** Both have it, and it is not the same. */
        DIFFERENT;

        /** For people and in reports: {@code missing}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final int LONGEST = 80;

    /** For people, for example {@code different column sales.orders.note: varchar(10) instead of varchar(20)}. */
    public String line() {
        String line = String.format(Locale.ROOT, "%-9s %s %s", state.word(), kind, name);
        return state == State.DIFFERENT ? line + ": " + brief(actual) + " instead of " + brief(expected) : line;
    }

    private static String brief(String text) {
        String oneLine = text.strip().replaceAll("\\s+", " ");
        return oneLine.length() <= LONGEST ? oneLine : oneLine.substring(0, LONGEST) + "...";
    }
}
