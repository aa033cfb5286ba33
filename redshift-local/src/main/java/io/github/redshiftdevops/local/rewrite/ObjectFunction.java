package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code OBJECT('a', 1, ..)} makes a SUPER value of names and values; {@code OBJECT_TRANSFORM(x KEEP '"a"' SET '"b"', 1)}
 * makes one of another.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_object_function.html">OBJECT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html">OBJECT_TRANSFORM</a>
 */
final class ObjectFunction implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("object", "object_transform");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.isCall(at)) {
            return;
        }
        if (source.is(at, "object")) {
            edits.replace(at, "pg_catalog.object");
            ArrayFunction.castArguments(source, at, edits);
        } else {
            transform(source, at, edits);
        }
    }

    private static void transform(Source source, int at, Edits edits) {
        int close = source.partner(at + 1);
        int keep = clause(source, at + 2, close, "keep");
        int set = clause(source, at + 2, close, "set");
        if (keep > set) {
            keep = close;
        }
        if (set < close && elements(source, set + 1, close).size() % 2 == 1) {
            throw source.error(set, Problem.of("42601", "OBJECT_TRANSFORM needs a value for each path behind SET"));
        }
        edits.replace(at, "pg_catalog.object_transform");
        if (keep == close && set == close) {
            edits.insertBefore(close, ", '{}', '{}'");
            return;
        }
        list(source, keep, Math.min(set, close), edits);
        list(source, set, close, edits);
        if (keep == close) {
            edits.insertBefore(set, ", '{}'");
        } else if (set == close) {
            edits.insertBefore(close, ", '{}'");
        }
    }

    private static int clause(Source source, int start, int end, String word) {
        int i = start;
        while (i < end && !source.is(i, word)) {
            i = source.next(i);
        }
        return Math.min(i, end);
    }

    /** The arguments behind the word become one, an array of PostgreSQL's. */
    private static void list(Source source, int word, int end, Edits edits) {
        List<Range> elements = elements(source, word + 1, end);
        if (elements.isEmpty() || word >= end) {
            return;
        }
        edits.replace(word, ", pg_catalog.redshift_supers(");
        for (Range element : elements) {
            edits.insertBefore(element.start(), "(");
            edits.insertAfter(element.end() - 1, ")::super");
        }
        edits.insertAfter(end - 1, ")");
    }

    private static List<Range> elements(Source source, int start, int end) {
        List<Range> elements = new ArrayList<>();
        int element = start;
        for (int i = start; i <= end; i = source.next(i)) {
            if (i == end || source.is(i, ",")) {
                if (i > element) {
                    elements.add(new Range(element, i));
                }
                element = i + 1;
            }
        }
        return elements;
    }
}
