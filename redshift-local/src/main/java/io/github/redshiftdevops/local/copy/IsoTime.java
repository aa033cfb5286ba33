package io.github.redshiftdevops.local.copy;

import java.time.YearMonth;

/** Recognizes {@code YYYY-MM-DD} and {@code YYYY-MM-DD HH:MI:SS}, the formats of most files, without making objects. */
final class IsoTime {

    private static final int DATE_LENGTH = 10;
    private static final int TIME_LENGTH = 19;
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private IsoTime() {}

    /** Whether the value is a date that exists, and nothing else. */
    static boolean isDate(Slice value) {
        return value.end() - value.start() == DATE_LENGTH && startsWithDate(value);
    }

    /** Whether the value is a date and a time in whole seconds that exist, and nothing else. */
    static boolean isTimestamp(Slice value) {
        int at = value.start() + DATE_LENGTH;
        byte[] bytes = value.bytes();
        return value.end() - value.start() == TIME_LENGTH
                && startsWithDate(value)
                && bytes[at] == ' '
                && isBelow(24, number(bytes, at + 1, 2))
                && bytes[at + 3] == ':'
                && isBelow(60, number(bytes, at + 4, 2))
                && bytes[at + 6] == ':'
                && isBelow(60, number(bytes, at + 7, 2));
    }

    private static boolean startsWithDate(Slice value) {
        byte[] bytes = value.bytes();
        int at = value.start();
        int year = number(bytes, at, 4);
        int month = number(bytes, at + 5, 2);
        int day = number(bytes, at + 8, 2);
        return bytes[at + 4] == '-'
                && bytes[at + 7] == '-'
                && year > 0
                && month > 0
                && month <= 12
                && day > 0
                && (day <= DAYS[month - 1]
                        || (day == 29 && YearMonth.of(year, month).lengthOfMonth() == 29));
    }

    private static boolean isBelow(int most, int number) {
        return number >= 0 && number < most;
    }

    /** The value of digits, or -1 if they are none. */
    private static int number(byte[] bytes, int at, int digits) {
        int number = 0;
        for (int i = at; i < at + digits; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
