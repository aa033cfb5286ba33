package io.github.redshiftdevops.local.external;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates and timestamps in text files.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">CREATE EXTERNAL TABLE:
 *     data_type</a>
 */
final class DateText {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{3,4})-([0-9]{1,2}|[a-z]{3})-([0-9]{1,2})");
    private static final Pattern MONTH_FIRST = Pattern.compile("([0-9]{1,2}|[a-z]{3})-([0-9]{1,2})-([0-9]{2,4})");
    private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2})-([a-z]{3})-([0-9]{2,4})");
    private static final Pattern TIME = Pattern.compile(
            "(.{6,11}?)[ T]([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    private DateText() {}

    /** A date as PostgreSQL reads it, for example {@code 2017-05-01}; empty if the text is none. */
    static Optional<String> date(String text) {
        String date = text.strip().toLowerCase(Locale.ROOT);
        Matcher matcher = YEAR_FIRST.matcher(date);
        if (matcher.matches()) {
            return date(matcher.group(1), matcher.group(2), matcher.group(3));
        }
        matcher = MONTH_FIRST.matcher(date);
        if (matcher.matches()) {
            return date(matcher.group(3), matcher.group(1), matcher.group(2));
        }
        matcher = DAY_FIRST.matcher(date);
        return matcher.matches() ? date(matcher.group(3), matcher.group(2), matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> date(String year, String month, String day) {
        int written = Integer.parseInt(year);
        int full = written >= 100 ? written : written < 70 ? written + 2000 : written + 1900;
        boolean name = Character.isLetter(month.charAt(0));
        try {
            LocalDate date = LocalDate.of(
                    full, name ? MONTHS.indexOf(month) + 1 : Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date.toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A timestamp as PostgreSQL reads it; a date alone is its midnight; empty if the text is none. */
    static Optional<String> timestamp(String text) {
        Matcher matcher = TIME.matcher(text.strip());
        if (!matcher.matches()) {
            return date(text);
        }
        String zone = matcher.group(6) == null ? "" : matcher.group(6);
        String fraction = matcher.group(5) == null ? "" : matcher.group(5);
        return date(matcher.group(1))
                .map(date -> date + " " + matcher.group(2) + ":" + matcher.group(3) + ":" + matcher.group(4)
                        + fraction.substring(0, Math.min(7, fraction.length())) + zone);
    }
}
