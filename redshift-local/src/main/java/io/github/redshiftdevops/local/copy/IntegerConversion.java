package io.github.redshiftdevops.local.copy;

/** SMALLINT, INTEGER and BIGINT. */
record IntegerConversion(String type, long least, long most) implements Conversion {

    static IntegerConversion ofShort() {
        return new IntegerConversion("Short", Short.MIN_VALUE, Short.MAX_VALUE);
    }

    static IntegerConversion ofInteger() {
        return new IntegerConversion("Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    static IntegerConversion ofLong() {
        return new IntegerConversion("Long", Long.MIN_VALUE, Long.MAX_VALUE);
    }

    @Override
    public void write(Row row, int field, CopyText out) throws BadRow {
        Slice value = Slice.withoutBlanks(row, field);
        byte[] bytes = value.bytes();
        boolean negative = bytes[value.start()] == '-';
        int at = value.start() + (negative || bytes[value.start()] == '+' ? 1 : 0);
        long sum = 0;
        if (at == value.end()) {
            throw value.badDigit(at - 1, type);
        }
        for (; at < value.end(); at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                throw value.badDigit(at, type);
            }
            // summed up below zero, where the least number has room
            if (sum < (Long.MIN_VALUE + digit) / 10) {
                throw overflow(field);
            }
            sum = sum * 10 - digit;
        }
        if (negative ? sum < least : sum < -most) {
            throw overflow(field);
        }
        out.plain(bytes, value.start(), value.end());
    }

    private BadRow overflow(int field) {
        return BadRow.field(
                field, BadRow.INTEGER_OVERFLOW, "Overflow (%s valid range %d to %d)".formatted(type, least, most));
    }
}
