package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;

/** What a parser says to words that it does not know. */
final class Syntax {

    private Syntax() {}

    /** The error at a token. */
    static SqlError error(Source source, int at) {
        return source.error(
                at,
                Problem.of(
                        "42601", "syntax error at or near \"" + source.token(at).text() + "\""));
    }
}
