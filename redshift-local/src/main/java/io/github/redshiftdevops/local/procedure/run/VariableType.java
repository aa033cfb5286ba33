package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The type of a variable.
 *
 * @param name as a cast writes it, for example {@code numeric(10,2)}
 * @param oid the type's OID in {@code pg_type}
 * @param typeModifier as in {@code pg_attribute.atttypmod}; -1 if none
 */
public record VariableType(String name, int oid, int typeModifier) {

    public static final VariableType BOOLEAN = new VariableType("boolean", 16, -1);
    public static final VariableType BIGINT = new VariableType("bigint", 20, -1);
    public static final VariableType INTEGER = new VariableType("integer", 23, -1);
    public static final VariableType VARCHAR = new VariableType("varchar(65535)", 1043, -1);
    public static final VariableType REFCURSOR = new VariableType("refcursor", 1790, -1);

    private static final int SMALLINT_OID = 21;
    private static final int TEXT_OID = 25;
    private static final int UNKNOWN_OID = 705;
    private static final int CHAR_OID = 1042;
    private static final int VARCHAR_OID = 1043;

    /** What a column of this type looks like. */
    public Column column() {
        return new Column("", oid, typeModifier);
    }

    /** Whether its values are strings. */
    public boolean isText() {
        return isText(oid);
    }

    /** Whether the type with this OID is one of strings. */
    public static boolean isText(int oid) {
        return oid == TEXT_OID || oid == UNKNOWN_OID || oid == CHAR_OID || oid == VARCHAR_OID || oid == REFCURSOR.oid;
    }

    /** Whether it is a number of any precision, which Redshift's SQL cannot name: its NUMERIC is NUMERIC(18,0). */
    boolean isUnconstrainedNumeric() {
        return oid == 1700 && typeModifier == -1;
    }

    /** The type to which the server casts; the length of a string is checked by {@link #fit}, as a cast would cut it. */
    String castName() {
        return isText() ? VARCHAR.name : name;
    }

    /**
     * The value, given in PostgreSQL's text format for this type, as a variable of this type holds it: a string is
     * checked against the length, which counts bytes.
     *
     * @throws SqlError 22001 if a string is too long
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html">Character types</a>
     */
    @Nullable
    String fit(@Nullable String value) {
        int limit = typeModifier - 4;
        if (value == null || limit < 0 || (oid != VARCHAR_OID && oid != CHAR_OID)) {
            return value;
        }
        int bytes = bytes(value);
        if (bytes > limit) {
            return cutBlanks(value, limit);
        }
        return oid == CHAR_OID ? value + " ".repeat(limit - bytes) : value;
    }

    private String cutBlanks(String value, int limit) {
        String shorter = value;
        while (bytes(shorter) > limit && shorter.endsWith(" ")) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        if (bytes(shorter) > limit) {
            String type = oid == CHAR_OID ? "character" : "character varying";
            throw SqlError.of("22001", "value too long for type " + type + "(" + limit + ")");
        }
        return shorter;
    }

    private static int bytes(String value) {
        return value.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Whether an integer fits, where this is a type of integers. */
    boolean holdsInteger(long value) {
        return switch (oid) {
            case SMALLINT_OID -> value == (short) value;
            case 23 -> value == (int) value;
            default -> oid == BIGINT.oid;
        };
    }

    /** Whether this is smallint, integer or bigint. */
    static boolean isInteger(int oid) {
        return oid == SMALLINT_OID || oid == INTEGER.oid || oid == BIGINT.oid;
    }
}
