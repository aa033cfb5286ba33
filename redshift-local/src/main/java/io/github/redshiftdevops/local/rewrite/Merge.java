package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * {@code MERGE .. REMOVE DUPLICATES} deletes what matches and inserts the source's distinct rows. Of the other form,
 * Redshift takes exactly WHEN MATCHED and WHEN NOT MATCHED, both without conditions.
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
