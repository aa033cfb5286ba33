package io.github.redshiftdevops.local.copy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** DECIMAL: digits behind the scale are cut off, or rounded with ROUNDEC. */
record DecimalConversion(int precision, int scale, boolean rounds) implements Conversion {

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        Slice value = Slice.withoutBlanks(row, field);
        int point = check(value);
        int digits = point - value.start();
        int fraction = Math.max(0, value.end() - point - 1);
        if (digits <= precision - scale && fraction <= scale) {
            out.plain(value.bytes(), value.start(), value.end());
            return;
        }
        BigDecimal number =
                new BigDecimal(value.latin1()).setScale(scale, rounds ? RoundingMode.HALF_UP : RoundingMode.DOWN);
        if (number.precision() - number.scale() > precision - scale && number.signum() != 0) {
            throw BadRow.field(field, BadRow.OUT_OF_RANGE, "Overflow for NUMERIC(%d,%d)".formatted(precision, scale));
        }
        out.escaped(number.toPlainString());
    }

    /** Checks the characters; returns the offset of the point, or the end if there is none. */
    private static int check(Slice value) throws BadRow {
        byte[] bytes = value.bytes();
        int point = value.end();
        int digits = 0;
        for (int at = value.start(); at < value.end(); at++) {
            byte b = bytes[at];
            boolean sign = (b == '-' || b == '+') && at == value.start();
            if (b == '.' && point == value.end()) {
                point = at;
            } else if (b >= '0' && b <= '9') {
                digits++;
            } else if (!sign) {
                throw value.badDigit(at, "Decimal");
            }
        }
        if (digits == 0) {
            throw value.badDigit(value.start(), "Decimal");
        }
        return point;
    }
}
