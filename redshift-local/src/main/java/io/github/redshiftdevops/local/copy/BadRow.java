package io.github.redshiftdevops.local.copy;

/**
 * Why a row cannot be loaded. Thrown once a bad row, so without a stack trace.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html">Load error reference</a>
 */
final class BadRow extends Exception {

    private static final long serialVersionUID = 1;

    static final int UNKNOWN = 1200;
    static final int EXTRA_COLUMNS = 1202;
    static final int OUT_OF_RANGE = 1204;
    static final int BAD_DATE = 1205;
    static final int BAD_TIMESTAMP = 1206;
    static final int BAD_DIGIT = 1207;
    static final int BAD_FLOAT = 1208;
    static final int BAD_BOOLEAN = 1210;
    static final int MISSING_VALUE = 1213;
    static final int MISSING_DELIMITER = 1214;
    static final int BAD_LINE = 1216;
    static final int BAD_NUL = 1218;
    static final int BAD_UTF8 = 1220;
    static final int INTEGER_OVERFLOW = 1222;
    static final int BAD_SUPER = 1224;

    private final int code;
    private final int field;

    private BadRow(int code, String reason, int field) {
        super(reason, null, false, false);
        this.code = code;
        this.field = field;
    }

    /** The whole row is wrong. */
    static BadRow row(int code, String reason) {
        return new BadRow(code, reason, -1);
    }

    /** A field is wrong, counted from 0. */
    static BadRow field(int field, int code, String reason) {
        return new BadRow(code, reason, field);
    }

    int code() {
        return code;
    }

    String reason() {
        return String.valueOf(getMessage());
    }

    /** Counted from 0; -1 if no field is to blame. */
    int field() {
        return field;
    }
}
