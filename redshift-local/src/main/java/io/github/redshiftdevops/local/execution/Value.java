package io.github.redshiftdevops.local.execution;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A bind parameter as it goes over the wire.
 *
 * @param typeOid the type's OID in {@code pg_type}; 0 lets the server infer it
 * @param typeModifier as in {@code pg_attribute.atttypmod}; -1 if none is known. PostgreSQL is not told
 * @param binary whether the bytes are in PostgreSQL's binary format; else they are text in UTF-8
 * @param bytes the value, or null for SQL's NULL
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes pass through unread; values are never compared
public record Value(int typeOid, int typeModifier, boolean binary, byte @Nullable [] bytes) {

    /** A value of a type without a modifier. */
    public Value(int typeOid, boolean binary, byte @Nullable [] bytes) {
        this(typeOid, -1, binary, bytes);
    }

    /** A value in text format, or NULL. */
    public static Value text(int typeOid, @Nullable String text) {
        return text(typeOid, -1, text);
    }

    /** A value in text format, or NULL, whose type has a modifier. */
    public static Value text(int typeOid, int typeModifier, @Nullable String text) {
        return new Value(typeOid, typeModifier, false, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }
}
