package io.github.redshiftdevops.local.protocol;

import java.io.IOException;

/** The peer does not keep to the protocol; the connection cannot go on. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1;

    /** With what is wrong. */
    public ProtocolException(String message) {
        super(message);
    }
}
