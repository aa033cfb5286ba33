package io.github.redshiftdevops.local.numeric;

/**
 * The type DECIMAL(precision, scale), and what computations with it give.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html">Computations with numeric
 *     values</a>
 */
record Decimal(int precision, int scale) {

    private static final int MOST_PRECISE = 38;
    private static final int LARGEST_SCALE = 37;
    private static final int SMALLEST_SCALE_OF_DIVISION = 4;
    private static final int MOST_PRECISE_OF_MERGED = 19;
    private static final int MODIFIER_HEADER = 4;

    /** What SMALLINT is cast to beside a DECIMAL. */
    static final Decimal OF_SMALLINT = new Decimal(5, 0);

    /** What INTEGER is cast to beside a DECIMAL. */
    static final Decimal OF_INTEGER = new Decimal(10, 0);

    /** What BIGINT is cast to beside a DECIMAL. */
    static final Decimal OF_BIGINT = new Decimal(19, 0);

    /** The type with a modifier that is not -1, as in {@code pg_attribute.atttypmod}. */
    static Decimal ofModifier(int modifier) {
        int packed = modifier - MODIFIER_HEADER;
        return new Decimal(packed >> 16, packed & 0xffff);
    }

    int modifier() {
        return (precision << 16 | scale) + MODIFIER_HEADER;
    }

    /** The type of a sum and of a difference. */
    Decimal plus(Decimal other) {
        int largerScale = Math.max(scale, other.scale);
        return limited(Math.max(digits(), other.digits()) + 1 + largerScale, largerScale);
    }

    Decimal times(Decimal other) {
        return limited(precision + other.precision + 1, scale + other.scale);
    }

    /** The type of a quotient, with the notes on division: what does not fit into 38 digits shortens the scale, to 4. */
    Decimal dividedBy(Decimal other) {
        int quotientScale = Math.max(SMALLEST_SCALE_OF_DIVISION, scale + other.precision - other.scale + 1);
        int quotientPrecision = digits() + other.scale + quotientScale;
        return quotientPrecision <= MOST_PRECISE
                ? new Decimal(quotientPrecision, quotientScale)
                : new Decimal(
                        MOST_PRECISE,
                        Math.max(MOST_PRECISE + quotientScale - quotientPrecision, SMALLEST_SCALE_OF_DIVISION));
    }

    /** The type of a column of a set operation, of COALESCE and the like. */
    Decimal merged(Decimal other) {
        if (equals(other)) {
            return this;
        }
        int largerScale = Math.max(scale, other.scale);
        int both = Math.max(digits(), other.digits()) + largerScale;
        int most = Math.max(MOST_PRECISE_OF_MERGED, largerScale);
        return new Decimal(Math.min(both, most), largerScale);
    }

    /**
     * The type of SUM and of AVG.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html">SUM</a>
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html">AVG</a>
     */
    Decimal summed() {
        return new Decimal(MOST_PRECISE, scale);
    }

    /** The type of what is rounded to so many places: never more than there were. */
    Decimal rounded(int places) {
        return new Decimal(precision, Math.max(0, Math.min(places, scale)));
    }

    private int digits() {
        return precision - scale;
    }

    private static Decimal limited(int precision, int scale) {
        return new Decimal(Math.min(precision, MOST_PRECISE), Math.min(scale, LARGEST_SCALE));
    }

    /** As a cast writes it. */
    @Override
    public String toString() {
        return "numeric(" + precision + "," + scale + ")";
    }
}
