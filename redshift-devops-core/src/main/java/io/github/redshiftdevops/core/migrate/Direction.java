package io.github.redshiftdevops.core.migrate;

import org.flywaydb.core.api.callback.Event;

/**
 * Whether migrations are applied or undone.
 *
 * @see Event
 */
enum Direction {
    /** Applied. */
    MIGRATE("Migrated", Event.BEFORE_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE, Event.AFTER_EACH_MIGRATE_ERROR),
    /** Undone. */
    UNDO("Undone", Event.BEFORE_EACH_UNDO, Event.AFTER_EACH_UNDO, Event.AFTER_EACH_UNDO_ERROR);

    private final String done;

    private final Event before;

    private final Event after;

    private final Event error;

    Direction(String done, Event before, Event after, Event error) {
        this.done = done;
        this.before = before;
        this.after = after;
        this.error = error;
    }

    /** For people: what was done with a migration. */
    String done() {
        return done;
    }

    /** Before the first statement of a migration. */
    Event before() {
        return before;
    }

    /** After its last statement. */
    Event after() {
        return after;
    }

    /** After a statement that failed. */
    Event error() {
        return error;
    }
}
