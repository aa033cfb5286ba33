package io.github.redshiftdevops.local.history;

import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the log needs to know of a statement's text. It is worked out once for each text, not for each execution.
 *
 * @param text as the client wrote it, without white space around it
 * @param type as SYS_QUERY_HISTORY names it, for example {@code SELECT}
 * @param readsTables whether a compute node would have to do with it
 * @param readsHistory whether it names a system view of what the gateway remembers
 * @param setsLabel whether the query group may be another one afterwards
 */
public record StatementProfile(
        String text, StatementKind kind, String type, boolean readsTables, boolean readsHistory, boolean setsLabel) {

    private static final Set<String> OWN_TYPES =
            Set.of("SELECT", "INSERT", "UPDATE", "DELETE", "MERGE", "COPY", "UNLOAD");
    private static final Set<String> SELECTS = Set.of("WITH", "VALUES", "FETCH");

    /** The profile of a statement. */
    public static StatementProfile of(Statement statement) {
        List<Token> tokens = statement.significantTokens();
        StatementKind kind = StatementKind.of(tokens);
        return new StatementProfile(
                statement.text().strip(),
                kind,
                type(kind, tokens),
                kind == StatementKind.QUERY && readsTables(tokens),
                HistoryViews.areNamedBy(tokens),
                setsLabel(tokens));
    }

    /** The profile of a text that is not one statement, which PostgreSQL is going to refuse. */
    public static StatementProfile ofOther(String text) {
        return new StatementProfile(text.strip(), StatementKind.UTILITY, "OTHER", false, false, false);
    }

    /** Whether there is no statement at all. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** Whether the name of what it defines is one that asks for the history from now on. */
    public boolean mayDefineHistory() {
        return readsHistory && kind == StatementKind.DDL;
    }

    boolean isCall() {
        return type.equals("CALL");
    }

    private static String type(StatementKind kind, List<Token> tokens) {
        int first = StatementKind.firstWord(tokens);
        if (first == tokens.size()) {
            return "OTHER";
        }
        String word = tokens.get(first).text().toUpperCase(Locale.ROOT);
        if (StatementKind.isCreateTableAs(tokens)) {
            return "CTAS";
        }
        if (SELECTS.contains(word)) {
            return "SELECT";
        }
        return OWN_TYPES.contains(word) || word.equals("CALL") ? word : kind.name();
    }

    /** PostgreSQL's catalog is the leader node's. Whatever is not a SELECT without FROM has to do with a table. */
    private static boolean readsTables(List<Token> tokens) {
        if (!tokens.get(StatementKind.firstWord(tokens)).isWord("select")) {
            return true;
        }
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token next = tokens.get(i + 1);
            boolean source = tokens.get(i).isAnyWord("from", "join") && next.isName();
            if (source && !next.foldedName().startsWith("pg_") && !next.isWord("information_schema")) {
                return true;
            }
        }
        return false;
    }

    private static boolean setsLabel(List<Token> tokens) {
        boolean resets = !tokens.isEmpty() && tokens.get(0).isAnyWord("reset", "discard");
        return resets
                || tokens.stream()
                        .anyMatch(token -> token.text().toLowerCase(Locale.ROOT).contains("query_group"));
    }
}
