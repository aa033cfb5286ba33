package io.github.redshiftdevops.local.json;

/** A text is not JSON. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1;

    /** With what is wrong. Without a stack trace: of a bad file there is one for each row. */
    public JsonException(String message) {
        super(message, null, false, false);
    }
}
