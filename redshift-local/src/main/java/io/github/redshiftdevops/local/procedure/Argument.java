package io.github.redshiftdevops.local.procedure;

import java.util.Optional;

/**
 * An argument of a procedure.
 *
 * @param type as written, for example {@code varchar(20)}
 */
record Argument(Optional<String> name, Mode mode, String type) {

    /** Which way values go. */
    enum Mode {
        IN,
        OUT,
        INOUT;

        boolean isInput() {
            return this != OUT;
        }

        boolean isOutput() {
            return this != IN;
        }
    }
}
