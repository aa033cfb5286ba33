package io.github.redshiftdevops.local.history;

import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Map;

/**
 * In which log a statement is written.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_STATEMENTTEXT.html">SVL_STATEMENTTEXT</a>
 */
enum StatementKind {
    /** STL_QUERYTEXT. */
    QUERY,
    /** STL_DDLTEXT. */
    DDL,
    /** STL_UTILITYTEXT. */
    UTILITY;

    private static final Map<String, StatementKind> BY_FIRST_WORD = Map.ofEntries(
            Map.entry("select", QUERY),
            Map.entry("with", QUERY),
            Map.entry("values", QUERY),
            Map.entry("insert", QUERY),
            Map.entry("update", QUERY),
            Map.entry("delete", QUERY),
            Map.entry("merge", QUERY),
            Map.entry("copy", QUERY),
            Map.entry("unload", QUERY),
            Map.entry("fetch", QUERY),
            Map.entry("create", DDL),
            Map.entry("alter", DDL),
            Map.entry("drop", DDL),
            Map.entry("refresh", DDL));

    /** What CREATE, ALTER and DROP of are logged as utilities. */
    private static final List<String> UTILITY_OBJECTS = List.of("database", "user");

    /** The kind of a statement that consists of these significant tokens. */
    static StatementKind of(List<Token> tokens) {
        int first = firstWord(tokens);
        if (first == tokens.size()) {
            return UTILITY;
        }
        StatementKind kind = BY_FIRST_WORD.getOrDefault(tokens.get(first).foldedName(), UTILITY);
        if (kind == DDL
                && first + 1 < tokens.size()
                && UTILITY_OBJECTS.contains(tokens.get(first + 1).foldedName())) {
            return UTILITY;
        }
        return kind == DDL && isCreateTableAs(tokens.subList(first, tokens.size())) ? QUERY : kind;
    }

    /** Where the first word stands; behind all tokens if there is none. */
    static int firstWord(List<Token> tokens) {
        int first = 0;
        while (first < tokens.size() && tokens.get(first).isSymbol("(")) {
            first++;
        }
        return first < tokens.size() && tokens.get(first).isName() ? first : tokens.size();
    }

    /** Whether it is CREATE [TEMP] TABLE .. AS with a query. */
    static boolean isCreateTableAs(List<Token> tokens) {
        if (tokens.isEmpty() || !tokens.get(0).isWord("create")) {
            return false;
        }
        boolean table = tokens.stream().limit(4).anyMatch(token -> token.isWord("table"));
        for (int i = 0; table && i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            if (tokens.get(i).isWord("as") && (next.isSymbol("(") || next.isAnyWord("select", "with", "values"))) {
                return true;
            }
        }
        return false;
    }
}
