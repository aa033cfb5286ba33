package io.github.redshiftdevops.core.creation;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Which version follows, in the style of those that are there. */
final class Versions {

    private static final List<String> TIMESTAMPS = List.of("yyyyMMddHHmmss", "yyyyMMddHHmm", "yyyyMMdd");

    private Versions() {}

    /**
     * The version behind the highest: {@code 4} behind {@code 3}, {@code 1.0.4} behind {@code 1.0.3}, {@code 010} behind
     * {@code 009}, and the time in UTC behind a time.
     *
     * @param highest as the file name has it
     */
    static String next(Optional<String> highest, Clock clock) {
        return highest.map(version -> timestamp(version, clock).orElseGet(() -> incremented(version)))
                .orElse("1");
    }

    private static Optional<String> timestamp(String version, Clock clock) {
        return TIMESTAMPS.stream()
                .filter(pattern -> pattern.length() == version.length() && version.matches("(19|20)\\d+"))
                .map(pattern ->
                        DateTimeFormatter.ofPattern(pattern).format(LocalDateTime.now(clock.withZone(ZoneOffset.UTC))))
                .filter(now -> now.compareTo(version) > 0)
                .findFirst();
    }

    private static String incremented(String version) {
        int last = Math.max(version.lastIndexOf('.'), version.lastIndexOf('_')) + 1;
        String number = version.substring(last);
        String next = new BigInteger(number).add(BigInteger.ONE).toString();
        return version.substring(0, last) + "0".repeat(Math.max(0, number.length() - next.length())) + next;
    }
}
