package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import org.jspecify.annotations.Nullable;

/** Reads one kind of statement, from its first token to its semicolon. */
@FunctionalInterface
interface StatementReader {

    /**
     * Reads it.
     *
     * @param label the label before it, which only blocks and loops have
     */
    ProcedureStatement read(BodyParser parser, @Nullable String label);
}
