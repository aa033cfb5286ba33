package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the two actions of a MERGE write. */
final class MergedValues {

    private static final Set<String> VALUES = Set.of("values");

    private MergedValues() {}

    /**
     * How many columns both {@code UPDATE SET} and {@code INSERT} write, if they write the same values in the same order;
     * else 0.
     *
     * @param matched index of the word WHEN of WHEN MATCHED
     * @param notMatched index of that of WHEN NOT MATCHED
     */
    static int equal(Source source, int matched, int notMatched) {
        int set = matched + 3;
        int insert = notMatched + 4;
        int values = source.find(new Range(insert, source.size()), VALUES);
        if (!source.are(set, "update", "set") || !source.is(insert, "insert") || !source.opens(values + 1)) {
            return 0;
        }
        List<String> columns = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        for (Range assignment : source.list(new Range(set + 2, notMatched))) {
            columns.add(source.key(assignment.start()));
            updated.add(source.text(new Range(assignment.start() + 2, assignment.end())));
        }
        boolean sameValues = updated.equals(texts(source, source.list(values + 1)));
        boolean allColumns = values == insert + 1;
        return sameValues && (allColumns || columns.equals(keys(source, insert + 1))) ? updated.size() : 0;
    }

    private static List<String> texts(Source source, List<Range> ranges) {
        return ranges.stream().map(source::text).toList();
    }

    private static List<String> keys(Source source, int open) {
        return source.opens(open)
                ? source.list(open).stream()
                        .map(range -> source.key(range.start()))
                        .toList()
                : List.of();
    }
}
