package io.github.redshiftdevops.local.rewrite;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code SET timezone TO '-8:00'} and {@code SET timezone INTERVAL '-8 hours'} are eight hours west of Greenwich.
 * PostgreSQL takes an interval behind {@code TIME ZONE} only, and an offset with a colon as POSIX counts, to the east.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html">timezone</a>
 */
final class TimeZoneParameter implements RewriteRule {

    private static final Pattern ISO_8601_OFFSET = Pattern.compile("'[+-]\\d{1,2}:\\d{2}'");

    @Override
    public Set<String> triggers() {
        return Set.of("set");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean scoped = source.is(at + 1, "session") || source.is(at + 1, "local");
        int parameter = scoped ? at + 2 : at + 1;
        boolean oneWord = source.is(parameter, "timezone");
        if (at == 0 && (oneWord || source.are(parameter, "time", "zone"))) {
            int behind = oneWord ? parameter + 1 : parameter + 2;
            boolean signed = source.is(behind, "to") || source.is(behind, "=");
            value(source, new Range(parameter, behind), signed ? behind + 1 : behind, edits);
        }
    }

    private static void value(Source source, Range parameter, int value, Edits edits) {
        boolean offset = source.is(value, Source.LITERAL)
                && ISO_8601_OFFSET.matcher(source.token(value).text()).matches();
        if (!offset && !source.is(value, "interval")) {
            return;
        }
        if (parameter.length() == 1) {
            edits.replace(parameter.start(), "time zone");
        }
        if (value > parameter.end()) {
            edits.replace(parameter.end(), "");
        }
        if (offset) {
            edits.insertBefore(value, "interval ");
            edits.insertAfter(value, " hour to minute");
        }
    }
}
