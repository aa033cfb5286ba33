package io.github.redshiftdevops.local;

import org.jspecify.annotations.Nullable;

/** The local Redshift cannot be started, or what was asked of it cannot be done. */
public class LocalRedshiftException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the reason for people and, if there is one, the cause. */
    public LocalRedshiftException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
