package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Set;

/** The tokens of a statement in PostgreSQL's SQL, and where expressions end in them. Indexes may lie behind the last one. */
final class SqlTokens {

    private static final Set<String> SIGNS = Set.of("+", "-", "@", "~");
    private static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%", "^");

    private static final Set<String> INTO_WHAT = Set.of("temp", "temporary", "table");

    private final List<Token> tokens;

    SqlTokens(String sql) {
        tokens = Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
    }

    int size() {
        return tokens.size();
    }

    Token token(int index) {
        return tokens.get(index);
    }

    boolean is(int index, String text) {
        return index >= 0
                && index < tokens.size()
                && tokens.get(index).kind() != TokenKind.QUOTED_NAME
                && Token.fold(tokens.get(index).text()).equals(text);
    }

    boolean isKind(int index, TokenKind kind) {
        return index >= 0 && index < tokens.size() && tokens.get(index).kind() == kind;
    }

    boolean isName(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).isName();
    }

    /** Whether an operator between two operands stands there. */
    boolean isBinary(int index) {
        return isKind(index, TokenKind.OPERATOR)
                && ARITHMETIC.contains(tokens.get(index).text())
                && (isName(index - 1)
                        || isKind(index - 1, TokenKind.NUMBER)
                        || isKind(index - 1, TokenKind.STRING)
                        || isKind(index - 1, TokenKind.PARAMETER)
                        || is(index - 1, ")")
                        || is(index - 1, "]"));
    }

    /** The index of the token that begins at an offset; -1 if none does. */
    int at(int offset) {
        int low = 0;
        int high = tokens.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int start = tokens.get(middle).start();
            if (start == offset) {
                return middle;
            }
            if (start < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Moves a beginning to the left over the brackets that close before the end. */
    int withBrackets(int start, int end) {
        int unopened = 0;
        int open = 0;
        for (int i = start; i < end; i++) {
            if (is(i, "(")) {
                open++;
            } else if (is(i, ")")) {
                unopened += open == 0 ? 1 : 0;
                open = Math.max(0, open - 1);
            }
        }
        int from = start;
        while (unopened > 0 && is(from - 1, "(")) {
            from--;
            unopened--;
        }
        return unopened == 0 ? from : -1;
    }

    /** The index of the INTO of a query that makes a table; -1 if there is none. */
    int intoTable(int start) {
        boolean query = is(start, "select") || is(start, "with");
        int depth = 0;
        for (int i = start; query && i < tokens.size(); i++) {
            depth += is(i, "(") ? 1 : is(i, ")") ? -1 : 0;
            if (depth == 0 && is(i, "into")) {
                return is(i - 1, "insert") || is(i - 1, "merge") ? -1 : i;
            }
        }
        return -1;
    }

    /** The index behind the table of an INTO. */
    int behindTable(int into) {
        int name = into + 1;
        while (INTO_WHAT.contains(Token.fold(isName(name) ? tokens.get(name).text() : ""))) {
            name++;
        }
        int end = name + 1;
        while (is(end, ".")) {
            end += 2;
        }
        return Math.min(end, tokens.size());
    }

    /** The index behind an expression of arithmetic operators. */
    int behindExpression(int start) {
        int end = behindOperand(start);
        while (isBinary(end)) {
            end = behindOperand(end + 1);
        }
        return end;
    }

    /** The index behind what binds more tightly than a multiplication. */
    int behindOperand(int start) {
        int at = start;
        while (isKind(at, TokenKind.OPERATOR) && SIGNS.contains(tokens.get(at).text())) {
            at++;
        }
        at = behindPrimary(at);
        for (int next = behindSuffix(at); next > at; next = behindSuffix(at)) {
            at = next;
        }
        return Math.min(at, tokens.size());
    }

    private int behindPrimary(int at) {
        if (is(at, "(")) {
            return behindBrackets(at);
        }
        if (is(at, "case")) {
            return behindCase(at);
        }
        if (!isName(at)) {
            return at + 1;
        }
        int end = behindName(at);
        // as in DATE '2024-01-01'
        return isKind(end, TokenKind.STRING) ? end + 1 : end;
    }

    private int behindName(int at) {
        int end = at + 1;
        while (is(end, ".") && isName(end + 1)) {
            end += 2;
        }
        return is(end, "(") ? behindBrackets(end) : end;
    }

    private int behindSuffix(int at) {
        if (is(at, "::")) {
            return behindType(at + 1);
        }
        if (is(at, "[")) {
            return behindBrackets(at);
        }
        if (is(at, ".") || is(at, "collate")) {
            return behindName(at + 1);
        }
        if (is(at, "over") || (is(at, "filter") && is(at + 1, "("))) {
            return is(at + 1, "(") ? behindBrackets(at + 1) : at + 2;
        }
        if (is(at, "within") && is(at + 1, "group")) {
            return behindBrackets(at + 2);
        }
        if (is(at, "at") && is(at + 1, "time") && is(at + 2, "zone")) {
            return behindOperand(at + 3);
        }
        return is(at, "^") ? behindOperand(at + 1) : at;
    }

    private int behindType(int at) {
        int words = is(at, "double") || is(at + 1, "varying") ? 1 : 0;
        int end = behindName(at + words);
        boolean zoned = (is(end, "with") || is(end, "without")) && is(end + 1, "time") && is(end + 2, "zone");
        return zoned ? end + 3 : end;
    }

    private int behindCase(int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            if (is(i, "case")) {
                depth++;
            } else if (is(i, "end") && --depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }

    private int behindBrackets(int at) {
        int depth = 0;
        for (int i = at; i < tokens.size(); i++) {
            if (is(i, "(") || is(i, "[")) {
                depth++;
            } else if ((is(i, ")") || is(i, "]")) && --depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }
}
