package io.github.redshiftdevops.local.s3;

import java.io.IOException;

/** The store refuses what was asked of it, and the user can mend that. */
public class ObjectStoreException extends IOException {

    private static final long serialVersionUID = 1;

    private final String hint;

    /** With what is wrong and, in the imperative, what to do. */
    public ObjectStoreException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What to do, in the imperative. */
    public String hint() {
        return hint;
    }
}
