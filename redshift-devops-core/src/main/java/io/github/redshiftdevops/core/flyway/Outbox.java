package io.github.redshiftdevops.core.flyway;

import java.util.ArrayList;
import java.util.List;

/**
 * Statements of ours that need no answer, such as the row of the history for a migration that is done. They wait here
 * to be sent in one turn with the next statements of a script. Not thread-safe.
 */
public final class Outbox {

    private final List<String> waiting = new ArrayList<>();

    /** Adds a statement that answers with no rows. */
    public void add(String sql) {
        waiting.add(sql);
    }

    /** Takes all of them, in order. */
    public List<String> take() {
        List<String> taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
