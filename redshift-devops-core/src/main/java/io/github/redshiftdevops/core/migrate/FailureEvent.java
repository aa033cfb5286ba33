package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import java.util.function.Consumer;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Event;

/** Tells callbacks that something failed. A callback that fails too must not hide why. */
final class FailureEvent {

    private FailureEvent() {}

    static void tell(Event event, Consumer<Event> callbacks, ProgressLog log) {
        try {
            callbacks.accept(event);
        } catch (FlywayException e) {
            log.warn("The callback " + event.getId() + " failed: " + e.getMessage());
        }
    }
}
