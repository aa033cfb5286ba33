package io.github.redshiftdevops.core.drift;

/**
 * What tells an object, or a part of one, from all others; the same in both databases.
 *
 * @param kind for example {@code table}, {@code column} or {@code grant}
 * @param name for example {@code sales.orders}, {@code sales.load(integer)} or {@code select on table sales.orders to
 *     group readers}
 */
record Id(String kind, String name) {

    Id part(String partKind, String partName) {
        return new Id(partKind, name + "." + partName);
    }

    /** For people: {@code table sales.orders}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
