package io.github.redshiftdevops.core.migrate.java;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.output.MigrateResult;

/** Remembers the events that it was told, those of connections aside. */
public final class RecordsEvents implements Callback {

    public static final List<String> EVENTS = new CopyOnWriteArrayList<>();

    @Override
    public boolean supports(Event event, Context context) {
        return !event.getId().contains("Connect");
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        EVENTS.add(event.getId()
                + (context.getOperationResult() instanceof MigrateResult result
                        ? " " + result.migrationsExecuted + " migrations"
                        : ""));
    }

    @Override
    public String getCallbackName() {
        return "records events";
    }
}
