package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.ReservedWords;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statement to rewrite: its tokens without white space, comments and semicolons at the end, and how they are
 * nested. Used by one thread; indexes outside of it are allowed everywhere and mean a token that is nothing.
 */
final class Source {

    /** Key of every literal in single quotes. */
    static final String LITERAL = "'";

    /** Key of every quoted name. */
    static final String QUOTED_NAME = "\"";

    /** Key of every unquoted name of a temporary table, {@code #name}. */
    static final String TEMPORARY_NAME = "#name";

    /** Key of every number. */
    static final String NUMBER = "0";

    /** Key of every bind parameter. */
    static final String PARAMETER = "$1";

    private static final String NOTHING = "";

    private static final Set<String> RESERVED_OPERANDS = Set.of(
            "current_date",
            "current_time",
            "current_timestamp",
            "current_user",
            "current_user_id",
            "default",
            "end",
            "false",
            "localtime",
            "localtimestamp",
            "null",
            "oid",
            "session_user",
            "sysdate",
            "true",
            "user");

    private final Statement statement;
    private final Token[] tokens;
    private final String[] keys;
    private final int[] partners;
    private final Place[] places;
    private int @Nullable [] closings;
    private @Nullable QueryScopes scopes;
    private final Set<String> presentKeys = new HashSet<>();
    private @Nullable Boolean readsUserTable;

    private Source(Statement statement, Token[] tokens) {
        this.statement = statement;
        this.tokens = tokens;
        this.keys = Arrays.stream(tokens).map(Source::keyOf).toArray(String[]::new);
        this.partners = partners(keys);
        this.places = new Place[tokens.length];
        Arrays.fill(places, Place.ANY);
    }

    static Source of(Statement statement) {
        List<Token> significant = new ArrayList<>(statement.tokens().size());
        for (Token token : statement.tokens()) {
            if (!token.isTrivia()) {
                significant.add(token);
            }
        }
        while (!significant.isEmpty() && significant.get(significant.size() - 1).isSymbol(";")) {
            significant.remove(significant.size() - 1);
        }
        Source source = new Source(statement, significant.toArray(Token[]::new));
        Casts.mark(source, source.places);
        Definitions.mark(source, source.places);
        return source;
    }

    Statement statement() {
        return statement;
    }

    int size() {
        return tokens.length;
    }

    /** The token at an index that exists. */
    Token token(int at) {
        return tokens[at];
    }

    /**
     * What the token is to rules: an unquoted word in lower case, an operator or punctuation mark as it is, one of the
     * constants above, or an empty text.
     */
    String key(int at) {
        return at >= 0 && at < keys.length ? keys[at] : NOTHING;
    }

    boolean is(int at, String key) {
        return key(at).equals(key);
    }

    /** Whether the keys of the tokens from the index on are these. */
    boolean are(int at, String... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (!is(at + i, expected[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether a token has the key, at any depth. */
    boolean contains(String key) {
        if (presentKeys.isEmpty()) {
            presentKeys.addAll(Arrays.asList(keys));
        }
        return presentKeys.contains(key);
    }

    boolean isName(int at) {
        return at >= 0 && at < tokens.length && tokens[at].isName();
    }

    Place place(int at) {
        return at >= 0 && at < places.length ? places[at] : Place.ANY;
    }

    /** The index of the bracket that closes this one of an index, {@code [0]}; -1 if it has none. */
    int closing(int at) {
        int[] found = closings;
        if (found == null) {
            found = closings(keys);
            closings = found;
        }
        return found[at];
    }

    /** What the names in its queries refer to; found when first asked for. */
    QueryScopes scopes() {
        QueryScopes found = scopes;
        if (found == null) {
            found = QueryScopes.of(this);
            scopes = found;
        }
        return found;
    }

    /** The index of the bracket that belongs to this one; -1 if it has none. */
    int partner(int at) {
        return at >= 0 && at < partners.length ? partners[at] : -1;
    }

    /** Whether the token opens a bracket that is closed. */
    boolean opens(int at) {
        return is(at, "(") && partner(at) > at;
    }

    /** Whether a function is called: a word that is not part of a dotted name, before a bracket that is closed. */
    boolean isCall(int at) {
        return opens(at + 1) && !is(at - 1, ".");
    }

    /** The index of the next token on the same level: behind the bracket's partner if the token opens a bracket. */
    int next(int at) {
        return Math.max(at, partner(at)) + 1;
    }

    /** The index behind a name with dots, for example {@code a."b".c}. */
    int behindName(int at) {
        int i = at;
        while (isName(i) && is(i + 1, ".")) {
            i += 2;
        }
        return i + 1;
    }

    /** What stands between the bracket and its partner, cut at the commas of that level; empty if nothing does. */
    List<Range> list(int open) {
        return list(new Range(open + 1, partner(open)));
    }

    /** The range cut at the commas outside of brackets; empty if the range is. */
    List<Range> list(Range range) {
        List<Range> elements = new ArrayList<>();
        int start = range.start();
        for (int i = start; i < range.end(); i = next(i)) {
            if (is(i, ",")) {
                elements.add(new Range(start, i));
                start = i + 1;
            }
        }
        if (range.length() > 0) {
            elements.add(new Range(start, range.end()));
        }
        return elements;
    }

    /** The first token of the range, outside of brackets, that has one of the keys; -1 if none has. */
    int find(Range range, Set<String> wanted) {
        for (int i = range.start(); i < range.end(); i = next(i)) {
            if (wanted.contains(key(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Whether an operand ends with the token, so that an operator or an alias may follow. */
    boolean endsOperand(int at) {
        if (at < 0 || at >= tokens.length) {
            return false;
        }
        return switch (tokens[at].kind()) {
            case STRING, DOLLAR_STRING, NUMBER, PARAMETER, QUOTED_NAME -> true;
            case WORD -> !ReservedWords.contains(keys[at]) || RESERVED_OPERANDS.contains(keys[at]);
            default -> is(at, ")") || is(at, "]");
        };
    }

    /** Whether the token is a quoted name or a word that may be a name without quotes. */
    boolean isPlainName(int at) {
        return isName(at) && !ReservedWords.contains(keys[at]);
    }

    /** The name as the catalog holds it, of a token that is one. */
    String name(int at) {
        return tokens[at].foldedName();
    }

    /** Whether a query in it reads a table of a user; looked up once, as many tokens may ask. */
    boolean readsUserTable() {
        if (readsUserTable == null) {
            readsUserTable = Tables.readsUserTable(this);
        }
        return readsUserTable;
    }

    /** The tokens of a range as they are written, each blank or comment between them as one blank. */
    String text(Range range) {
        StringBuilder text = new StringBuilder();
        for (int i = range.start(); i < range.end(); i++) {
            boolean apart = i > range.start() && tokens[i - 1].end() < tokens[i].start();
            text.append(apart ? " " : "").append(tokens[i].text());
        }
        return text.toString();
    }

    /** An error at a token, which the client shows below the statement. */
    SqlError error(int at, Problem problem) {
        return error(at, SqlError.of(problem));
    }

    /** The error, at a token. */
    SqlError error(int at, SqlError error) {
        int characters = statement.text().codePointCount(0, tokens[at].start());
        return error.with('P', Integer.toString(characters + 1));
    }

    private static String keyOf(Token token) {
        return switch (token.kind()) {
            case WORD ->
                token.text().startsWith("#") ? TEMPORARY_NAME : token.text().toLowerCase(Locale.ROOT);
            case OPERATOR, PUNCTUATION -> token.text();
            case STRING -> LITERAL;
            case QUOTED_NAME -> QUOTED_NAME;
            case NUMBER -> NUMBER;
            case PARAMETER -> PARAMETER;
            case WHITESPACE, COMMENT, DOLLAR_STRING, UNTERMINATED, UNKNOWN -> NOTHING;
        };
    }

    private static int[] closings(String[] keys) {
        int[] closings = new int[keys.length];
        Arrays.fill(closings, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals("(") || keys[i].equals("[")) {
                open.push(i);
            } else if (keys[i].equals("]") && !open.isEmpty() && keys[open.peek()].equals("[")) {
                closings[open.pop()] = i;
            } else if (keys[i].equals(")")) {
                while (!open.isEmpty() && keys[open.pop()].equals("[")) {}
            }
        }
        return closings;
    }

    private static int[] partners(String[] keys) {
        int[] partners = new int[keys.length];
        Arrays.fill(partners, -1);
        int innermost = -1;
        // until its partner is found, an open bracket points to the one around it
        for (int i = 0; i < keys.length; i++) {
            if (keys[i].equals("(")) {
                partners[i] = innermost;
                innermost = i;
            } else if (keys[i].equals(")") && innermost >= 0) {
                int open = innermost;
                innermost = partners[open];
                partners[open] = i;
                partners[i] = open;
            }
        }
        while (innermost >= 0) {
            int open = innermost;
            innermost = partners[open];
            partners[open] = -1;
        }
        return partners;
    }
}
