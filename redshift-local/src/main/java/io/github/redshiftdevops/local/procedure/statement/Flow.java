package io.github.redshiftdevops.local.procedure.statement;

import org.jspecify.annotations.Nullable;

/**
 * Where the procedure goes on after a statement.
 *
 * @param label the label that EXIT or CONTINUE names, or null
 */
public record Flow(Kind kind, @Nullable String label) {

    /** With the next statement. */
    public static final Flow NEXT = new Flow(Kind.NEXT, null);

    /** Nowhere: the procedure is left. */
    public static final Flow RETURN = new Flow(Kind.RETURN, null);

    /** What a statement asks for. */
    public enum Kind {
        NEXT,
        EXIT,
        CONTINUE,
        RETURN
    }

    boolean exits(@Nullable String blockLabel) {
        return kind == Kind.EXIT && label != null && label.equals(blockLabel);
    }
}
