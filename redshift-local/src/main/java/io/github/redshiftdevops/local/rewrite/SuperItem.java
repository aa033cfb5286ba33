package io.github.redshiftdevops.local.rewrite;

/**
 * An item of a FROM clause that goes over the elements of a SUPER value.
 *
 * @param kind what is written
 * @param value the tokens of the value
 * @param alias index of the alias; -1 if there is none
 * @param index index of the name behind AT; -1 if there is none
 */
record SuperItem(Kind kind, Range value, int alias, int index) {

    enum Kind {
        /** {@code t.array [AS] x [AT i]}. */
        PATH,
        /** {@code UNPIVOT t.object AS v [AT k]}. */
        UNPIVOT,
        /** {@code UNNEST(t.array) [AS] x}, where {@code x} may have names of columns. */
        UNNEST,
        /** {@code UNNEST(t.array) WITH OFFSET [AS] x(v, i)}. */
        UNNEST_WITH_OFFSET
    }
}
