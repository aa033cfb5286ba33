package io.github.redshiftdevops.local.rewrite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the query blocks of a statement. Time is linear in the number of tokens. */
final class Blocks {

    static final Set<String> OPERATORS = Set.of("union", "intersect", "except");

    private static final Set<Clause> BEFORE_QUALIFY =
            Set.of(Clause.FROM, Clause.WHERE, Clause.START_WITH, Clause.CONNECT_BY, Clause.GROUP_BY, Clause.HAVING);
    private static final Set<String> NUMBERS = Set.of(Source.NUMBER, Source.PARAMETER);

    private final Source source;

    private Blocks(Source source) {
        this.source = source;
    }

    /** The blocks in the order in which they end, so that a block follows what it may refer to. */
    static List<Block> of(Source source) {
        Blocks blocks = new Blocks(source);
        List<Block> found = new ArrayList<>();
        for (int i = 0; i < source.size(); i++) {
            if (isSelect(source, i)) {
                found.add(blocks.block(i));
            }
        }
        found.sort(Comparator.comparingInt(Block::end));
        return found;
    }

    private static boolean isSelect(Source source, int at) {
        return source.is(at, "select") && !source.is(at - 1, ".");
    }

    private Block block(int select) {
        Map<Clause, Range> clauses = new EnumMap<>(Clause.class);
        Clause current = Clause.LIST;
        int start = listStart(select);
        int i = start;
        while (!ends(i)) {
            Clause next = begins(i, current);
            if (next == null) {
                i = source.next(i);
            } else {
                clauses.putIfAbsent(current, new Range(start, i));
                current = next;
                start = i + next.words();
                i = Math.max(start, source.next(i));
            }
        }
        clauses.putIfAbsent(current, new Range(start, Math.max(start, i)));
        return new Block(select, Math.max(start, i), clauses);
    }

    private int listStart(int select) {
        int i = select + 1;
        while (source.is(i, "all") || source.is(i, "distinct") || isTop(i)) {
            i = source.is(i, "top") ? source.next(i + 1) : i + 1;
        }
        return i;
    }

    private boolean isTop(int at) {
        return source.is(at, "top")
                && (NUMBERS.contains(source.key(at + 1))
                        || (source.opens(at + 1) && NUMBERS.contains(source.key(at + 2))));
    }

    /** A bracket that is closed here was opened before the block; one that nobody closes belongs to nothing. */
    private boolean ends(int at) {
        return at >= source.size()
                || source.is(at, ")")
                || (source.is(at, "(") && !source.opens(at))
                || isSelect(source, at)
                || (source.is(at, "with") && !source.is(at - 1, "start"))
                || isSetOperator(source, at);
    }

    /** Whether two queries are combined here. */
    static boolean isSetOperator(Source source, int at) {
        return OPERATORS.contains(source.key(at)) || Minus.isOperator(source, at);
    }

    private @Nullable Clause begins(int at, Clause current) {
        boolean list = current == Clause.LIST || current == Clause.EXCLUDE;
        return switch (source.key(at)) {
            case "exclude" -> current == Clause.LIST && isExclude(at) ? Clause.EXCLUDE : null;
            case "into" -> list ? Clause.INTO : null;
            case "from" -> (list || current == Clause.INTO) && !isDistinctFrom(at) ? Clause.FROM : null;
            case "where" -> Clause.WHERE;
            case "having" -> Clause.HAVING;
            case "start" -> !list && source.is(at + 1, "with") ? Clause.START_WITH : null;
            case "connect" -> !list && source.is(at + 1, "by") ? Clause.CONNECT_BY : null;
            case "group" -> source.is(at + 1, "by") ? Clause.GROUP_BY : null;
            case "order" -> source.is(at + 1, "by") ? Clause.ORDER_BY : null;
            case "qualify" -> BEFORE_QUALIFY.contains(current) && isQualify(at, current) ? Clause.QUALIFY : null;
            case "limit", "offset", "for" -> list ? null : Clause.REST;
            case "fetch" -> !list && isFetch(at) ? Clause.REST : null;
            default -> null;
        };
    }

    private boolean isFetch(int at) {
        return source.is(at + 1, "first") || source.is(at + 1, "next");
    }

    private boolean isDistinctFrom(int at) {
        return source.is(at - 1, "distinct") && (source.is(at - 2, "is") || source.is(at - 2, "not"));
    }

    private boolean isExclude(int at) {
        return (source.endsOperand(at - 1) || source.is(at - 1, "*"))
                && (source.opens(at + 1) || source.isPlainName(at + 1));
    }

    /** Not reserved: directly behind a table it is the alias, as the manual warns. */
    private boolean isQualify(int at, Clause current) {
        boolean behindOperand = source.endsOperand(at - 1) && !source.is(at - 1, "as");
        boolean used = source.is(at + 1, ".") || source.is(at + 1, ",") || at + 1 == source.size();
        return behindOperand && !used && (current != Clause.FROM || isBehindAlias(at));
    }

    private boolean isBehindAlias(int at) {
        if (source.is(at - 1, ")")) {
            int open = source.partner(at - 1);
            return source.is(open - 1, "using") || (source.isPlainName(open - 1) && source.endsOperand(open - 2));
        }
        for (int i = at - 1; i > 0; i--) {
            if (source.is(i, "on")) {
                return true;
            }
            if (source.is(i, "from") || source.is(i, ",") || source.is(i, "join")) {
                break;
            }
        }
        return source.is(at - 2, "as") || source.endsOperand(at - 2);
    }
}
