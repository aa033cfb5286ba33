package io.github.redshiftdevops.core.migrate;

import java.sql.SQLException;

/** The database is not what it was when the run decided what to do: another tool changed it. */
final class ChangedMeanwhileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ChangedMeanwhileException(int known, int found) {
        super("the schema history has rank " + found + " now, and had rank " + known + " when the run looked at it");
    }

    /** The tables of the lock are gone. */
    ChangedMeanwhileException(SQLException cause) {
        super("the tables of the lock were dropped meanwhile", cause);
    }
}
