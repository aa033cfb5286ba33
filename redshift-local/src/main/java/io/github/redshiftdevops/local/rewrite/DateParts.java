package io.github.redshiftdevops.local.rewrite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Redshift's names of date parts.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html">Date parts</a>
 */
final class DateParts {

    /** Each line: PostgreSQL's name, and the others that Redshift has for it. */
    private static final Map<String, String> CANONICAL = index(List.of(
            "millennium millennia mil mils",
            "century centuries c cent cents",
            "decade decades dec decs",
            "epoch",
            "year years y yr yrs",
            "quarter quarters qtr qtrs",
            "month months mon mons",
            "week weeks w",
            "dow dayofweek dw weekday",
            "doy dayofyear dy yearday",
            "day days d",
            "hour hours h hr hrs",
            "minute minutes m min mins",
            "second seconds s sec secs",
            "millisecond milliseconds ms msec msecs msecond mseconds millisec millisecs millisecon",
            "microsecond microseconds microsec microsecs usecond useconds us usec usecs",
            "timezone",
            "timezone_hour",
            "timezone_minute"));

    private DateParts() {}

    /** The name that PostgreSQL has for it; empty if it is no date part. */
    static Optional<String> canonical(String name) {
        return Optional.ofNullable(CANONICAL.get(name));
    }

    /** All names, in lower case. */
    static Set<String> names() {
        return CANONICAL.keySet();
    }

    private static Map<String, String> index(List<String> lines) {
        Map<String, String> index = new HashMap<>();
        for (String line : lines) {
            List<String> names = List.of(line.split(" "));
            names.forEach(name -> index.put(name, names.get(0)));
        }
        return index;
    }
}
