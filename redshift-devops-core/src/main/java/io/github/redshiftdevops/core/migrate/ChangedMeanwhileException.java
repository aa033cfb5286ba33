package io.github.redshiftdevops.core.migrate;

/** The schema history is not what it was when the run decided what to do: another tool wrote to it. */
final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhileException(int known, int found) {
        super("the schema history has rank " + found + " now, and had rank " + known + " when the run looked at it");
    }
}
