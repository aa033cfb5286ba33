package io.github.redshiftdevops.local.rewrite;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that the FROM clause of one query block, and those of the blocks around it, give to what they list. */
final class QueryScope {

    /** Database, schema and table. */
    private static final int LONGEST_QUALIFIED = 3;

    private final @Nullable QueryScope parent;
    private final Set<String> tables = new HashSet<>();
    private final Set<String> elements = new HashSet<>();
    private final Set<List<String>> qualified = new HashSet<>();
    private boolean opaque;

    QueryScope(@Nullable QueryScope parent) {
        this.parent = parent;
    }

    @Nullable
    QueryScope parent() {
        return parent;
    }

    void addTable(String name) {
        tables.add(name);
    }

    /** Adds a table without an alias that is written with its schema, and perhaps with its database before it. */
    void addQualifiedTable(List<String> name) {
        for (int i = Math.max(0, name.size() - LONGEST_QUALIFIED); i < name.size() - 1; i++) {
            qualified.add(List.copyOf(name.subList(i, name.size())));
        }
    }

    /** Adds what an unnested array, or an unpivoted object, calls its elements. */
    void addElement(String name) {
        elements.add(name);
    }

    /** Says that there is something in FROM that nobody understands, so that names may be missing here. */
    void becomeOpaque() {
        opaque = true;
    }

    boolean isOpaque() {
        return opaque || (parent != null && parent.isOpaque());
    }

    boolean isElement(String name) {
        return elements.contains(name) || (!tables.contains(name) && parent != null && parent.isElement(name));
    }

    boolean isTable(String name) {
        return tables.contains(name) || (!elements.contains(name) && parent != null && parent.isTable(name));
    }

    /** How many blocks further out the table stands that a name means: 0 in this one, negative if it is no table's. */
    int levelOf(String name) {
        if (tables.contains(name)) {
            return 0;
        }
        if (elements.contains(name) || parent == null) {
            return Integer.MIN_VALUE;
        }
        return parent.levelOf(name) + 1;
    }

    /** How many of the first names are those of a table with its schema; 0 if they are none. */
    int qualifiedLength(List<String> names) {
        for (int length = Math.min(names.size() - 1, LONGEST_QUALIFIED); length > 1; length--) {
            if (qualified.contains(names.subList(0, length))) {
                return length;
            }
        }
        return parent == null ? 0 : parent.qualifiedLength(names);
    }
}
