package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.sql.ReservedWords;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells where in a statement a name may stand for a value, so that a variable may take its place: not where a table, an
 * alias, a function or a column to be written is named. Fed with all tokens in order.
 */
final class PlaceRules {

    private static final Set<String> BEFORE_TABLE = Set.of("join", "into", "update", "table", "only");
    private static final Set<String> ENDS_FROM = Set.of(
            "where",
            "group",
            "order",
            "having",
            "limit",
            "union",
            "except",
            "minus",
            "intersect",
            "select",
            "qualify",
            "set",
            "values",
            "when");

    /** Words that are not reserved, yet have an operand behind them. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "by", "values", "value", "escape", "zone", "rows", "range", "first", "next", "set", "exists", "perform",
            "call", "execute", "return", "if", "while", "elsif");

    /** Reserved words that are operands themselves. */
    private static final Set<String> OPERANDS = Set.of(
            "null",
            "true",
            "false",
            "end",
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "current_user_id",
            "session_user",
            "sysdate",
            "user",
            "localtime",
            "localtimestamp");

    private final List<Token> tokens;
    private final Deque<Level> levels = new ArrayDeque<>();

    PlaceRules(List<Token> significantTokens) {
        this.tokens = significantTokens;
        levels.push(new Level(true, false));
    }

    /** What is known inside of one pair of parentheses. */
    private static final class Level {

        private final boolean query;
        private final boolean columnNames;
        private boolean inFrom;
        private boolean inSet;

        Level(boolean query, boolean columnNames) {
            this.query = query;
            this.columnNames = columnNames;
        }
    }

    /** Takes note of a token. */
    void pass(int index) {
        Token token = tokens.get(index);
        if (token.isSymbol("(")) {
            levels.push(new Level(word(index + 1, "select", "with", "values"), opensColumnNames(index)));
        } else if (token.isSymbol(")")) {
            if (levels.size() > 1) {
                levels.pop();
            }
        } else if (token.kind() == TokenKind.WORD && levels.element().query) {
            passWord(index);
        }
    }

    private void passWord(int index) {
        Level level = levels.element();
        String word = tokens.get(index).text().toLowerCase(Locale.ROOT);
        boolean from = word.equals("from") && !word(index - 1, "distinct");
        if (from || (word.equals("using") && !symbol(index + 1, "("))) {
            level.inFrom = true;
            level.inSet = false;
        } else if (ENDS_FROM.contains(word)) {
            level.inFrom = false;
            level.inSet = word.equals("set");
        }
    }

    /** Whether the name at an index may stand for a value. */
    boolean takesValue(int index) {
        Level level = levels.element();
        return !level.columnNames
                && !symbol(index + 1, "(")
                && !symbol(index - 1, "::")
                && !symbol(index - 1, ".")
                && !word(index - 1, "as")
                && !(word(index + 1, "as") && symbol(index + 2, "("))
                && !(level.inSet && symbol(index + 1, "=") && (word(index - 1, "set") || symbol(index - 1, ",")))
                && !namesTable(index, level)
                && !isOperand(index - 1);
    }

    private boolean namesTable(int index, Level level) {
        if (index == 0 || !level.query) {
            return false;
        }
        Token before = tokens.get(index - 1);
        boolean first = before.isAnyWord("from", "using") && level.inFrom && !word(index - 2, "distinct");
        boolean further = before.isSymbol(",") && level.inFrom;
        return first || further || BEFORE_TABLE.contains(before.text().toLowerCase(Locale.ROOT));
    }

    /** Two operands never follow each other, so a name behind one is an alias. */
    private boolean isOperand(int index) {
        if (index < 0) {
            return false;
        }
        Token token = tokens.get(index);
        String word = token.text().toLowerCase(Locale.ROOT);
        return switch (token.kind()) {
            case STRING, DOLLAR_STRING, NUMBER, PARAMETER, QUOTED_NAME -> true;
            case PUNCTUATION -> word.equals(")") || word.equals("]");
            case WORD -> OPERANDS.contains(word) || !(ReservedWords.contains(word) || BEFORE_OPERAND.contains(word));
            default -> false;
        };
    }

    private boolean opensColumnNames(int index) {
        if (word(index + 1, "select", "with")) {
            return false;
        }
        if (word(index - 1, "insert", "using")) {
            return true;
        }
        int name = index - 1;
        while (name > 1 && symbol(name - 1, ".")) {
            name -= 2;
        }
        return name > 0 && tokens.get(name).isName() && (word(name - 1, "into") || aliasInFrom(name));
    }

    private boolean aliasInFrom(int name) {
        return word(name - 1, "as") && levels.element().inFrom;
    }

    private boolean word(int index, String... words) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isAnyWord(words);
    }

    private boolean symbol(int index, String symbol) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isSymbol(symbol);
    }
}
