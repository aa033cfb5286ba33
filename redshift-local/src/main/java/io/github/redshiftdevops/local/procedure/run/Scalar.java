package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlError;
import org.jspecify.annotations.Nullable;

/** A variable with one value. Not thread-safe. */
public final class Scalar implements Variable {

    private final String name;
    private final VariableType type;
    private boolean constant;
    private boolean notNull;
    private @Nullable String value;

    public Scalar(String name, VariableType type, @Nullable String value) {
        this.name = name;
        this.type = type;
        this.value = type.fit(value);
    }

    /**
     * Ends its initialisation.
     *
     * @throws SqlError 22004 if it must not be NULL and is
     */
    public void restrict(boolean isConstant, boolean isNotNull) {
        constant = isConstant;
        notNull = isNotNull;
        requireValue(value);
    }

    @Override
    public String name() {
        return name;
    }

    public VariableType type() {
        return type;
    }

    /** The value in PostgreSQL's text format, or null for NULL. */
    public @Nullable String value() {
        return value;
    }

    /**
     * Sets the value, given in PostgreSQL's text format for its type.
     *
     * @throws SqlError if it is a constant, the value is too long, or NULL where that is not allowed
     */
    public void set(@Nullable String newValue) {
        if (constant) {
            throw SqlError.of("22005", "\"" + name + "\" is declared CONSTANT");
        }
        requireValue(newValue);
        value = type.fit(newValue);
    }

    private void requireValue(@Nullable String candidate) {
        if (notNull && candidate == null) {
            throw SqlError.of("22004", "null value cannot be assigned to variable \"" + name + "\" declared NOT NULL");
        }
    }

    Datum datum() {
        return new Datum(type.oid(), type.typeModifier(), value);
    }
}
