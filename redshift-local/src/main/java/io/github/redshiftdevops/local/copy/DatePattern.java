package io.github.redshiftdevops.local.copy;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A format such as {@code MM/DD/YYYY HH:MI:SS}. Immutable. */
final class DatePattern implements DateFormat {

    private static final Pattern TIME_TO_IGNORE = Pattern.compile("[ T][0-9].*");
    private static final Pattern OFFSET = Pattern.compile(" ?(Z|UTC|[+-][0-9]{1,2}(:?[0-9]{2})?)");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> MONTH_ENDINGS =
            List.of("UARY", "RUARY", "CH", "IL", "", "E", "Y", "UST", "TEMBER", "OBER", "EMBER", "EMBER");

    static final DatePattern DEFAULT_DATE = ofDate("YYYY-MM-DD");
    static final DatePattern DEFAULT_TIME = ofTime("YYYY-MM-DD HH24:MI:SS");

    /** Longer names first: the first that fits is taken. */
    private enum Part {
        YYYY,
        YY,
        MON,
        MM,
        DD,
        HH24,
        HH12,
        HH,
        MI,
        SS,
        AM,
        PM
    }

    private record Piece(@Nullable Part part, char literal) {}

    private final String pattern;
    private final boolean withTime;
    private final List<Piece> pieces = new ArrayList<>();

    private DatePattern(String pattern, boolean withTime) {
        this.pattern = pattern;
        this.withTime = withTime;
        String upper = pattern.toUpperCase(Locale.ROOT);
        for (int i = 0; i < pattern.length(); ) {
            Part part = partAt(upper, i);
            pieces.add(new Piece(part, pattern.charAt(i)));
            i += part == null ? 1 : part.name().length();
        }
        if (pieces.stream().noneMatch(piece -> piece.part() == Part.YYYY || piece.part() == Part.YY)) {
            throw new IllegalArgumentException("the format has no year");
        }
    }

    static DatePattern ofDate(String pattern) {
        return new DatePattern(pattern, false);
    }

    static DatePattern ofTime(String pattern) {
        return new DatePattern(pattern, true);
    }

    private static @Nullable Part partAt(String upper, int i) {
        for (Part part : Part.values()) {
            if (upper.startsWith(part.name(), i)) {
                return part;
            }
        }
        return null;
    }

    @Override
    public boolean isDefault() {
        return this == DEFAULT_DATE || this == DEFAULT_TIME;
    }

    @Override
    public String name() {
        return pattern;
    }

    @Override
    public @Nullable String toPostgres(String value) {
        Match match = new Match(value);
        for (Piece piece : pieces) {
            if (!match.take(piece)) {
                return null;
            }
        }
        return match.result();
    }

    private final class Match {

        private final String value;
        private final Map<Part, Integer> numbers = new EnumMap<>(Part.class);
        private String fraction = "";
        private int at;

        Match(String value) {
            this.value = value;
        }

        boolean take(Piece piece) {
            Part part = piece.part();
            if (part == null) {
                boolean found = at < value.length() && value.charAt(at) == piece.literal();
                at++;
                return found;
            }
            return switch (part) {
                case YYYY -> digits(part, 4, 4);
                case YY -> digits(part, 2, 2);
                case MON -> month();
                case SS -> digits(part, 1, 2) && fraction();
                case AM, PM -> meridian();
                default -> digits(part, 1, 2);
            };
        }

        private boolean digits(Part part, int least, int most) {
            int end = digitsEnd(most);
            if (end - at < least) {
                return false;
            }
            numbers.put(part, Integer.parseInt(value, at, end, 10));
            at = end;
            return true;
        }

        private int digitsEnd(int most) {
            int end = at;
            while (end < value.length() && end - at < most && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
                end++;
            }
            return end;
        }

        private boolean fraction() {
            if (at < value.length() && value.charAt(at) == '.') {
                at++;
                int end = digitsEnd(6);
                fraction = value.substring(at - 1, end);
                at = end;
            }
            return true;
        }

        private boolean month() {
            for (int i = 0; i < MONTHS.size(); i++) {
                if (skip(MONTHS.get(i))) {
                    skip(MONTH_ENDINGS.get(i));
                    numbers.put(Part.MM, i + 1);
                    return true;
                }
            }
            return false;
        }

        private boolean meridian() {
            numbers.put(Part.PM, value.regionMatches(true, at, "PM", 0, 2) ? 12 : 0);
            return skip("AM") || skip("PM");
        }

        private boolean skip(String word) {
            boolean found = value.regionMatches(true, at, word, 0, word.length());
            at += found ? word.length() : 0;
            return found;
        }

        @Nullable
        String result() {
            String rest = value.substring(Math.min(at, value.length()));
            Pattern tolerated = withTime ? OFFSET : TIME_TO_IGNORE;
            if (!rest.isEmpty() && !tolerated.matcher(rest).matches()) {
                return null;
            }
            try {
                LocalDateTime time = LocalDateTime.of(
                        year(), number(Part.MM, 1), number(Part.DD, 1), hour(), number(Part.MI, 0), number(Part.SS, 0));
                String date = time.toLocalDate().toString();
                return withTime ? date + " " + CLOCK.format(time) + fraction + rest : date;
            } catch (DateTimeException e) {
                return null;
            }
        }

        private int year() {
            Integer twoDigits = numbers.get(Part.YY);
            int year = twoDigits == null ? number(Part.YYYY, 0) : twoDigits + (twoDigits < 69 ? 2000 : 1900);
            if (year == 0) {
                throw new DateTimeException("there is no year 0");
            }
            return year;
        }

        private int hour() {
            int hour = number(Part.HH24, number(Part.HH, number(Part.HH12, 0)));
            boolean twelve = numbers.containsKey(Part.PM) || numbers.containsKey(Part.HH12);
            if (twelve && hour > 12) {
                throw new DateTimeException("not an hour of a clock with twelve: " + hour);
            }
            return twelve ? hour % 12 + number(Part.PM, 0) : hour;
        }

        private int number(Part part, int otherwise) {
            return numbers.getOrDefault(part, otherwise);
        }
    }
}
