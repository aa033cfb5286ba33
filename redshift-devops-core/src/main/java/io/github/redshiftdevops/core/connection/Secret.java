package io.github.redshiftdevops.core.connection;

/** A value that must never be printed, logged or written to a file: its text form is always {@code ********}. */
public final class Secret {

    private static final Secret NONE = new Secret("");

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** The secret with this value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** For a database that asks for no password. */
    public static Secret none() {
        return NONE;
    }

    /** The value, for handing it to the driver. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "********";
    }
}
