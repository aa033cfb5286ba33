package io.github.redshiftdevops.local.procedure.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names that one block or loop declares. */
final class Scope {

    private final @Nullable String label;
    private final boolean loop;
    private final Map<String, Name> names = new HashMap<>();

    Scope(@Nullable String label, boolean loop) {
        this.label = label;
        this.loop = loop;
    }

    /**
     * A variable.
     *
     * @param record whether it has fields
     */
    record Name(int slot, boolean record) {}

    boolean declare(String name, Name variable) {
        return names.putIfAbsent(name, variable) == null;
    }

    @Nullable
    Name find(String name) {
        return names.get(name);
    }

    boolean isLabelled(String name) {
        return name.equals(label);
    }

    boolean isLoop() {
        return loop;
    }
}
