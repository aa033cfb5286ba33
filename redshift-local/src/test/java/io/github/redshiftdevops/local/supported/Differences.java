package io.github.redshiftdevops.local.supported;

import java.util.List;

/** What gives another answer than a cluster: the lines of {@code supported/differences.txt}. */
final class Differences {

    private static final String SEPARATOR = " => ";

    private Differences() {}

    /**
     * One of them.
     *
     * @param query shows it
     * @param result what the query gives here
     */
    record Difference(String text, String query, String result) {}

    static List<Difference> all() {
        return Sources.read(Sources.TESTS.resolve("resources/supported/differences.txt"))
                .lines()
                .map(line -> line.split(SEPARATOR, 3))
                .map(parts -> new Difference(parts[0], parts[1], parts[2]))
                .toList();
    }
}
