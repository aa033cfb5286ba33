package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code MERGE .. REMOVE DUPLICATES} deletes what matches and inserts the source's distinct rows. Of the other form,
 * Redshift takes exactly WHEN MATCHED and WHEN NOT MATCHED, both without conditions. Where both write the same values
 * into all columns, one row remains of several that match the same row of the source.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html">MERGE</a>
 */
final class Merge implements RewriteRule {

    private static final Set<String> ON = Set.of("on");

    @Override
    public Set<String> triggers() {
        return Set.of("merge");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.is(at - 1, ")") && source.is(0, "with") && source.is(at + 1, "into")) {
            throw source.error(0, Problem.of("42601", "syntax error at or near \"WITH\": MERGE has no WITH clause"));
        }
        boolean statement = at == 0 || source.is(at - 1, "explain") || source.is(at - 1, "verbose");
        if (!statement || !source.is(at + 1, "into") || !source.isName(at + 2)) {
            return;
        }
        int using = source.behindName(at + 2);
        int on = source.find(new Range(using, source.size()), ON);
        if (on < 0) {
            return;
        }
        if (!source.is(using, "using")) {
            String name = source.token(using).text();
            throw source.error(
                    using,
                    Problem.of("42601", "syntax error at or near \"" + name + "\"")
                            .withHint("the target table of MERGE has no alias"));
        }
        if (source.are(source.size() - 2, "remove", "duplicates")) {
            removeDuplicates(source, at, on, edits);
        } else {
            check(source, on);
            keepOne(source, at + 2, on, edits);
        }
    }

    /**
     * Refuses a path into a SUPER value in a MERGE.
     *
     * @param at where the path begins
     */
    static void refusePath(Source source, int at) {
        if (source.is(0, "merge")) {
            throw source.error(
                    at, Problem.of("0A000", "Partial reference of SUPER column is not supported in MERGE statement."));
        }
    }

    private static void keepOne(Source source, int target, int on, Edits edits) {
        List<Integer> whens = whens(source, on);
        int using = source.behindName(target);
        if (whens.size() != 2 || !source.isName(using + 1) || source.contains(Source.PARAMETER)) {
            return;
        }
        int columns = MergedValues.equal(source, whens.get(0), whens.get(1));
        if (columns > 0) {
            int behindSource = source.behindName(using + 1);
            Range named = behindSource == on ? new Range(using + 1, on) : new Range(on - 1, on);
            List<String> arguments = List.of(
                    edits.text(new Range(target, using)),
                    edits.text(new Range(using + 1, on)),
                    edits.text(named),
                    edits.text(new Range(on + 1, whens.get(0))));
            String texts = arguments.stream().map(Lexer::quoteLiteral).collect(Collectors.joining(", "));
            edits.runBefore("pg_catalog.redshift_keep_one_merged(" + texts + ", " + columns + ")");
        }
    }

    private static void removeDuplicates(Source source, int at, int on, Edits edits) {
        int using = source.behindName(at + 2);
        String target = edits.text(new Range(at + 2, using));
        String from = edits.text(new Range(using + 1, on));
        int remove = source.size() - 2;
        edits.replace(at, "with redshift_merged as (delete");
        edits.replace(at + 1, "from");
        edits.replace(on, "where");
        edits.remove(remove, source.size());
        edits.replace(remove, ") insert into " + target + " select distinct * from " + from);
    }

    private static void check(Source source, int on) {
        List<Integer> whens = whens(source, on);
        for (int when : whens) {
            int behind = source.is(when + 1, "not") ? when + 3 : when + 2;
            if (!source.is(behind, "then")) {
                throw source.error(
                        when, Problem.of("42601", "WHEN MATCHED and WHEN NOT MATCHED of MERGE have no conditions"));
            }
            if (source.are(behind + 1, "do", "nothing")) {
                String word = source.token(behind + 1).text();
                throw source.error(behind + 1, Problem.of("42601", "syntax error at or near \"" + word + "\""));
            }
        }
        if (whens.size() == 1) {
            throw source.error(
                    whens.get(0), Problem.of("0A000", "MERGE statement with a single WHEN clause is not enabled."));
        }
        if (whens.size() > 2 || (whens.size() == 2 && source.is(whens.get(0) + 1, "not"))) {
            throw source.error(
                    whens.get(1),
                    Problem.of(
                            "42601", "MERGE needs one WHEN MATCHED clause, and behind it one WHEN NOT MATCHED clause"));
        }
    }

    private static List<Integer> whens(Source source, int on) {
        List<Integer> whens = new ArrayList<>();
        int cases = 0;
        for (int i = on; i < source.size(); i = source.next(i)) {
            switch (source.key(i)) {
                case "case" -> cases++;
                case "end" -> cases--;
                case "when" -> {
                    if (cases == 0) {
                        whens.add(i);
                    }
                }
                default -> {}
            }
        }
        return whens;
    }
}
