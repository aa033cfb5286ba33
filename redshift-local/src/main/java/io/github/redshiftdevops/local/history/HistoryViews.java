package io.github.redshiftdevops.local.history;

import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of what shows the history: the system views and functions, and what users define on them. A view over a view
 * is found as long as the server that saw its definition runs.
 */
final class HistoryViews {

    private static final Set<String> BUILT_IN = Set.of(
            "stl_query",
            "stl_querytext",
            "stl_ddltext",
            "stl_utilitytext",
            "stl_wlm_query",
            "stl_sessions",
            "stl_connection_log",
            "stv_recents",
            "stv_inflight",
            "svl_qlog",
            "svl_statementtext",
            "svl_stored_proc_call",
            "svv_query_inflight",
            "sys_query_history",
            "sys_query_text",
            "sys_procedure_call",
            "sys_session_history",
            "sys_connection_log",
            "pg_last_query_id");

    private static final Set<String> DEFINED = ConcurrentHashMap.newKeySet();

    private HistoryViews() {}

    /** Whether one of them is among the names; if the statement defines something with it, that is one of them too. */
    static boolean areNamedBy(List<Token> tokens) {
        boolean named =
                tokens.stream().filter(Token::isName).map(Token::foldedName).anyMatch(HistoryViews::isOne);
        if (named && tokens.get(0).isAnyWord("create", "prepare")) {
            definedBy(tokens);
        }
        return named;
    }

    private static boolean isOne(String name) {
        return BUILT_IN.contains(name) || DEFINED.contains(name);
    }

    /** The name stands before AS or a list of columns. */
    private static void definedBy(List<Token> tokens) {
        for (int i = 1; i + 1 < tokens.size(); i++) {
            if (tokens.get(i).isName()
                    && (tokens.get(i + 1).isWord("as") || tokens.get(i + 1).isSymbol("("))) {
                DEFINED.add(tokens.get(i).foldedName());
                return;
            }
        }
    }
}
