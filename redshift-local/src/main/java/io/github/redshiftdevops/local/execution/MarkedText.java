package io.github.redshiftdevops.local.execution;

/**
 * Values of SUPER and VARBYTE that go back to PostgreSQL as the text that it printed. Without a mark these types take what
 * they read for a string, as Redshift does with literals and with what a client binds.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/ingest-super.html">Loading semistructured data</a>
 */
public enum MarkedText {
    /** The text is JSON. */
    SUPER(4000),
    /** The text are hexadecimal digits. */
    VARBYTE(6551);

    private static final char BRACKET = '\u0001';

    private final int typeOid;

    MarkedText(int typeOid) {
        this.typeOid = typeOid;
    }

    /** What stands before the text, as in the catalog's input functions. */
    public String mark() {
        return BRACKET + (this == SUPER ? "super" : "varbyte") + BRACKET;
    }

    /** The text as the type's input function must get it; the same text for all other types. */
    public static String of(int typeOid, String text) {
        for (MarkedText type : values()) {
            if (type.typeOid == typeOid) {
                return type.mark() + text;
            }
        }
        return text;
    }
}
