package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes random statements out of everything that the rules on query blocks know. */
final class QueryGenerator {

    private static final int DEEPEST = 3;

    private final Random random;
    private int depth;

    QueryGenerator(Random random) {
        this.random = random;
    }

    String statement() {
        depth = 0;
        return pick("", "", "", "explain ", "insert into t ", "create table t as ", "create view v as ") + query();
    }

    private String query() {
        String with =
                maybe(5, () -> pick("with ", "with recursive ") + "w" + pick("", " (a, b)") + " as (" + block() + ") ");
        return with + list(1, 2, pick(" union ", " union all ", " except ", " minus\n", " intersect "), this::block);
    }

    private String block() {
        depth++;
        String distinct = pick("", "", "", "distinct ", "all ", "top 3 ");
        String block = "select " + distinct + list(1, 4, ", ", this::item)
                + maybe(6, () -> " exclude " + pick("a", "(a, b)", "(\"The \"\"Name\"\"\")"))
                + " from t, " + list(1, 2, pick(", ", " join "), this::table)
                + maybe(2, () -> " where " + list(1, 3, pick(" and ", " and ", " or "), this::condition))
                + maybe(9, () -> " start with a is null connect by prior a = b")
                + maybe(4, () -> " group by " + pick("all", "1, 2", "a", "x + 1, rollup (b)"))
                + maybe(6, () -> "\nhaving count(*) > x")
                + maybe(5, () -> " qualify row_number() over (order by a) = " + expression())
                + maybe(3, () -> " order by " + list(1, 2, ", ", this::expression) + pick("", " desc", " nulls last"))
                + maybe(8, () -> " limit 5");
        depth--;
        return block;
    }

    private String item() {
        return pick("*", "t.*", "")
                .transform(star -> star.isEmpty() ? expression() + pick("", " as x", " y", " as \"Z\"", " a") : star);
    }

    private String table() {
        String table = depth < DEEPEST ? pick("t", "s.u", "#temp", "w", "(" + query() + ")") : "t";
        return table
                + pick("", " r", " as q")
                + maybe(9, () -> " pivot (sum(" + expression() + ") for b in (1, 'X' as one, null))")
                + maybe(9, () -> " unpivot " + pick("", "include nulls ") + "(v for n in (a, c as d))")
                + pick("", "", " u", " as \"V\"", " /* a table */ ");
    }

    private String condition() {
        return expression()
                + pick("", "", " (+)")
                + pick(" = ", " > ", " between 1 and ", " in (1, 2) and not ")
                + expression();
    }

    private String expression() {
        return switch (random.nextInt(depth < DEEPEST ? 14 : 12)) {
            case 0 -> "a";
            case 1 -> "x + 1";
            case 2 -> "y";
            case 3 -> "\"Z\"";
            case 4 -> "nvl(a, 'it\\'s')";
            case 5 -> "decode(x, null, y, 1, b)";
            case 6 -> "case when a = 1 then x end";
            case 7 -> "sum(x) over (partition by y)";
            case 8 -> "$1";
            case 9 -> "dateadd(month, 1, c)";
            case 10 -> "convert(decimal, a)";
            case 11 -> "level";
            case 12 -> "(" + query() + ")";
            default -> "exists (" + query() + ")";
        };
    }

    private String list(int least, int most, String separator, Supplier<String> element) {
        return IntStream.range(0, least + random.nextInt(most - least + 1))
                .mapToObj(i -> element.get())
                .collect(Collectors.joining(separator));
    }

    private String maybe(int oneIn, Supplier<String> text) {
        return random.nextInt(oneIn) == 0 ? text.get() : "";
    }

    private String pick(String... texts) {
        return List.of(texts).get(random.nextInt(texts.length));
    }
}
