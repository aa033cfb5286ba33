package io.github.redshiftdevops.local.rewrite;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tables that WITH clauses define.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_WITH_clause.html">WITH clause</a>
 */
final class CommonTables {

    private static final String RECURSIVE = "recursive";

    private final Source source;
    private final Edits edits;
    private final Block block;
    private final Map<String, String> definitions = new LinkedHashMap<>();

    private CommonTables(Source source, Edits edits, Block block) {
        this.source = source;
        this.edits = edits;
        this.block = block;
    }

    /** A WITH clause that defines all tables that the block can see, and a blank behind it; empty if there is none. */
    static String visibleTo(Block block, Source source, Edits edits) {
        if (!source.contains("with")) {
            return "";
        }
        CommonTables tables = new CommonTables(source, edits, block);
        tables.level(0, block.select());
        return tables.definitions.isEmpty()
                ? ""
                : "with recursive " + String.join(", ", tables.definitions.values()) + " ";
    }

    /** Looks at what stands before the block on each level, from the outermost to its own. */
    private void level(int start, int end) {
        int i = start;
        while (i < end) {
            if (isWith(i)) {
                i = clause(i);
            } else if (source.partner(i) > end) {
                i++;
            } else {
                i = source.next(i);
            }
        }
    }

    private boolean isWith(int at) {
        int name = at + (source.is(at + 1, RECURSIVE) ? 2 : 1);
        return source.is(at, "with")
                && source.isName(name)
                && (source.is(name + 1, "as") || source.opens(name + 1))
                && source.is(open(name) - 1, "as");
    }

    /** The bracket before the query that defines a table. */
    private int open(int name) {
        int as = source.opens(name + 1) ? source.next(name + 1) : name + 1;
        return as + 1;
    }

    /** Reads a WITH clause as far as it stands before the block; returns where to go on. */
    private int clause(int with) {
        boolean recursive = source.is(with + 1, RECURSIVE);
        int name = with + (recursive ? 2 : 1);
        while (true) {
            int open = open(name);
            int close = source.partner(open);
            if (!source.isName(name) || close < 0) {
                return Math.max(name, with + 1);
            }
            if (close > block.select()) {
                if (recursive && open < block.select()) {
                    define(name, open, seedEnd(open, close));
                }
                return open + 1;
            }
            define(name, open, close);
            if (!source.is(close + 1, ",")) {
                return close + 1;
            }
            name = close + 2;
        }
    }

    /** Columns of a recursive table are those of the first member. */
    private int seedEnd(int open, int close) {
        int i = open + 1;
        while (i < close && !Blocks.isSetOperator(source, i)) {
            i = source.next(i);
        }
        return i;
    }

    private void define(int name, int open, int end) {
        if (block.select() > open && block.select() < end) {
            return;
        }
        String query = edits.textWithoutParameters(new Range(open + 1, end));
        String head = edits.text(new Range(name, open));
        // a later table of the same name hides the earlier one
        definitions.remove(source.name(name));
        definitions.put(source.name(name), head + " (" + query + ")");
    }
}
