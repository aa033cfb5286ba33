package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * PIVOT or UNPIVOT behind a table.
 *
 * @param table the reference that it is part of
 * @param word index of the word PIVOT or UNPIVOT
 * @param open index of the bracket behind it
 * @param forWord index of the word FOR in the brackets
 */
record Rotation(TableReference table, int word, int open, int forWord) {

    private static final Set<String> FOR = Set.of("for");
    private static final Set<String> ROTATIONS = Set.of("pivot", "unpivot");

    /** The table forms in the FROM clause of a block; SUPER's {@code UNPIVOT expression AS ..} is none. */
    static List<Rotation> of(Source source, Block block, String word) {
        List<Rotation> found = new ArrayList<>();
        Range from = block.range(Clause.FROM);
        if (source.find(from, Set.of(word)) < 0) {
            return found;
        }
        for (TableReference table : TableReference.of(source, from)) {
            int at = source.find(table.range(), ROTATIONS);
            boolean nulls = source.is(at + 2, "nulls");
            int open = nulls ? at + 3 : at + 1;
            int forWord = source.opens(open) ? source.find(new Range(open + 1, source.partner(open)), FOR) : -1;
            if (at > table.range().start() && source.is(at, word) && forWord > 0 && inList(source, forWord) > 0) {
                found.add(new Rotation(table, at, open, forWord));
            }
        }
        return found;
    }

    private static int inList(Source source, int forWord) {
        int in = source.find(new Range(forWord + 1, source.size()), Set.of("in", ")"));
        return source.is(in, "in") && source.opens(in + 1) ? in : -1;
    }

    /** What is rotated. */
    Range input() {
        return new Range(table.range().start(), word);
    }

    /** What stands between FOR and IN. */
    Range column(Source source) {
        return new Range(forWord + 1, inList(source, forWord));
    }

    /** What stands in the brackets behind IN. */
    Range values(Source source) {
        int list = inList(source, forWord) + 1;
        return new Range(list + 1, source.partner(list));
    }

    /** Removes everything from the word up to the closing bracket, and writes a text there instead. */
    void replace(Query query, String text) {
        query.edits().remove(word, query.source().next(open));
        query.edits().replace(word, text);
    }

    void refuseJoin(Source source) {
        int second = source.find(new Range(source.next(open), table.range().end()), ROTATIONS);
        if (table.joined() || second >= 0) {
            String name = source.is(word, "pivot") ? "PIVOT" : "UNPIVOT";
            throw source.error(
                    word, Problem.of("0A000", name + " cannot be applied to a JOIN, PIVOT or UNPIVOT expression"));
        }
    }
}
