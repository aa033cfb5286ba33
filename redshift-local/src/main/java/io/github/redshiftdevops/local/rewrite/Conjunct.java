package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One of the conditions of a WHERE clause that AND connects.
 *
 * @param range its tokens
 * @param marks indexes of the brackets of the operator {@code (+)} in it
 */
record Conjunct(Range range, List<Integer> marks) {

    private static final Set<String> SUBQUERY = Set.of("select", "with");
    private static final Set<String> OR = Set.of("or");
    private static final Set<String> OR_IN = Set.of("or", "in");

    static boolean anyMarked(Source source, Block block) {
        return !marks(source, block.range(Clause.WHERE)).isEmpty();
    }

    /**
     * The conjuncts of the block in order.
     *
     * @throws io.github.redshiftdevops.local.execution.SqlError if the operator stands where Redshift does not allow it
     */
    static List<Conjunct> of(Source source, Block block) {
        Range where = block.range(Clause.WHERE);
        if (source.find(where, OR) >= 0) {
            throw notInOr(source, marks(source, where).get(0));
        }
        List<Conjunct> found = new ArrayList<>();
        int start = where.start();
        int betweens = 0;
        int cases = 0;
        for (int i = where.start(); i < where.end(); i = source.next(i)) {
            switch (source.key(i)) {
                case "case" -> cases++;
                case "end" -> cases--;
                case "between" -> betweens++;
                case "and" -> {
                    if (betweens > 0) {
                        betweens--;
                    } else if (cases <= 0) {
                        found.add(conjunct(source, new Range(start, i)));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        found.add(conjunct(source, new Range(start, where.end())));
        return found;
    }

    private static Conjunct conjunct(Source source, Range range) {
        List<Integer> marks = marks(source, range);
        for (int mark : marks) {
            if (!source.isName(mark - 1)) {
                throw source.error(
                        mark,
                        Problem.of("42601", "the outer join operator (+) must follow a column")
                                .withHint("write event.eventid(+)*10, not event.eventid*10(+)"));
            }
        }
        for (int i = range.start(); i < range.end() && !marks.isEmpty(); i++) {
            if (OR_IN.contains(source.key(i))) {
                throw notInOr(source, marks.get(0));
            }
        }
        return new Conjunct(range, marks);
    }

    private static SqlError notInOr(Source source, int mark) {
        return source.error(mark, Problem.of("0A000", "Outer join operator (+) not allowed in operand of OR or IN."));
    }

    private static List<Integer> marks(Source source, Range range) {
        List<Integer> marks = new ArrayList<>();
        for (int i = range.start(); i < range.end(); i++) {
            if (source.opens(i) && SUBQUERY.contains(source.key(i + 1))) {
                i = source.partner(i);
            } else if (source.are(i, "(", "+", ")")) {
                marks.add(i);
            }
        }
        return marks;
    }

    boolean isMarked() {
        return !marks.isEmpty();
    }

    boolean hasUnqualifiedColumn(Source source) {
        return columns(source).stream().anyMatch(column -> !source.is(column - 1, "."));
    }

    /** Indexes of the last parts of the names that may be columns. */
    List<Integer> columns(Source source) {
        List<Integer> columns = new ArrayList<>();
        for (int i = range.start(); i < range.end(); i++) {
            boolean call = source.opens(i + 1) && !source.are(i + 1, "(", "+", ")");
            if (source.isPlainName(i) && !call && !source.is(i + 1, ".") && !source.is(i - 1, "::")) {
                columns.add(i);
            }
        }
        return columns;
    }
}
