package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.flyway.RedshiftScript;
import io.github.redshiftdevops.core.flyway.ScriptStatement;
import io.github.redshiftdevops.sql.Token;
import java.util.Locale;

/** Tells whether the search path may be another after a script. */
final class SearchPath {

    private SearchPath() {}

    /** Whether a statement names the search path or calls a procedure, which might. */
    static boolean isTouchedBy(RedshiftScript script) {
        return script.statements().stream().anyMatch(SearchPath::isTouchedBy);
    }

    private static boolean isTouchedBy(ScriptStatement statement) {
        Token first = statement.tokens().get(0);
        return first.isAnyWord("call", "reset")
                || statement.getSql().toLowerCase(Locale.ROOT).contains("search_path");
    }
}
