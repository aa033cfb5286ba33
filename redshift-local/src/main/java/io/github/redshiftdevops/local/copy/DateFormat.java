package io.github.redshiftdevops.local.copy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * How dates and times are written in the objects.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DATEFORMAT_and_TIMEFORMAT_strings.html">DATEFORMAT and
 *     TIMEFORMAT strings</a>
 */
interface DateFormat {

    /** The value as PostgreSQL reads it, or null if it is not in this format. */
    @Nullable
    String toPostgres(String value);

    /** For messages, for example {@code YYYY-MM-DD}. */
    String name();

    /** Whether neither DATEFORMAT nor TIMEFORMAT named it. */
    default boolean isDefault() {
        return false;
    }

    /** The format of DATE columns if DATEFORMAT says nothing. */
    static DateFormat defaultDate() {
        return DatePattern.DEFAULT_DATE;
    }

    /** The format of TIMESTAMP columns if TIMEFORMAT says nothing. */
    static DateFormat defaultTime() {
        return DatePattern.DEFAULT_TIME;
    }

    /**
     * The argument of DATEFORMAT.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DateFormat ofDate(String argument) {
        return argument.equals("auto") ? new Automatic() : DatePattern.ofDate(argument);
    }

    /**
     * The argument of TIMEFORMAT.
     *
     * @throws IllegalArgumentException if it is none
     */
    static DateFormat ofTime(String argument) {
        return switch (argument) {
            case "auto" -> new Automatic();
            case "epochsecs" -> new Epoch(argument, 1);
            case "epochmillisecs" -> new Epoch(argument, 1000);
            default -> DatePattern.ofTime(argument);
        };
    }

    /**
     * Automatic recognition: PostgreSQL reads the same formats. Its words without a digit, such as {@code now}, are
     * refused.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/automatic-recognition.html">Automatic recognition</a>
     */
    record Automatic() implements DateFormat {

        @Override
        public @Nullable String toPostgres(String value) {
            return value.chars().anyMatch(c -> c >= '0' && c <= '9') ? value : null;
        }

        @Override
        public String name() {
            return "auto";
        }
    }

    /** Seconds, or their fractions, since 1970-01-01 00:00:00 UTC. */
    record Epoch(String name, int unitsPerSecond) implements DateFormat {

        private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
        private static final long YEAR_9999 = 253_402_300_800L;

        @Override
        public @Nullable String toPostgres(String value) {
            if (!value.matches("-?[0-9]{1,15}")) {
                return null;
            }
            long units = Long.parseLong(value);
            if (Math.abs(units / unitsPerSecond) >= YEAR_9999) {
                return null;
            }
            Instant instant = Instant.ofEpochMilli(units * 1000 / unitsPerSecond);
            LocalDateTime time = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
            return time.getYear() < 1 ? null : ISO.format(time);
        }
    }
}
