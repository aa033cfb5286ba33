package io.github.redshiftdevops.local.procedure.run;

import org.jspecify.annotations.Nullable;

/**
 * A variable, or a field of a record variable, as the parser found it.
 *
 * @param slot the variable's number in its {@link Frame}
 * @param field the field's name in lower case; null if the whole variable is meant
 */
public record VariableRef(int slot, @Nullable String field) {

    /** A whole variable. */
    public static VariableRef of(int slot) {
        return new VariableRef(slot, null);
    }
}
