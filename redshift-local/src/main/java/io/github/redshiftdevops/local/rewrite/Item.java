package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An element of a select list.
 *
 * @param expression without the alias
 * @param alias index of the alias; -1 if there is none
 */
record Item(Range expression, int alias) {

    private static final Set<String> INTERVAL_FIELDS = Set.of("year", "month", "day", "hour", "minute", "second");

    static List<Item> of(Source source, Range list) {
        List<Item> items = new ArrayList<>();
        for (Range element : source.list(list)) {
            items.add(item(source, element));
        }
        return items;
    }

    private static Item item(Source source, Range element) {
        int last = element.end() - 1;
        if (element.length() > 2 && source.isName(last) && source.is(last - 1, "as")) {
            return new Item(new Range(element.start(), last - 1), last);
        }
        boolean bare = element.length() > 1
                && source.isPlainName(last)
                && source.endsOperand(last - 1)
                && !isOfInterval(source, last);
        return bare ? new Item(new Range(element.start(), last), last) : new Item(element, -1);
    }

    /** The unit in {@code INTERVAL '1' DAY}. */
    private static boolean isOfInterval(Source source, int at) {
        return source.is(at - 2, "interval")
                && source.is(at - 1, Source.LITERAL)
                && INTERVAL_FIELDS.contains(source.key(at));
    }

    /** Index behind the element. */
    int end() {
        return alias < 0 ? expression.end() : alias + 1;
    }

    /** Whether it is {@code *} or {@code table.*}. */
    boolean isStar(Source source) {
        return expression.length() > 0
                && source.is(expression.end() - 1, "*")
                && (expression.length() == 1 || source.is(expression.end() - 2, "."));
    }

    /** The name of its column if that is its alias or the name of a column; empty if not. */
    String columnName(Source source) {
        if (alias >= 0) {
            return source.name(alias);
        }
        boolean column = source.isName(expression.start()) && source.behindName(expression.start()) == expression.end();
        return column ? source.name(expression.end() - 1) : "";
    }
}
