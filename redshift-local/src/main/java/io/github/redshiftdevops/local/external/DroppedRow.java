package io.github.redshiftdevops.local.external;

/** Says that a row is left out, because of how the table's properties handle one of its values. */
final class DroppedRow extends Exception {

    private static final long serialVersionUID = 1;

    DroppedRow() {
        super("dropped", null, false, false);
    }
}
