package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.history.StatementProfile;
import io.github.redshiftdevops.local.numeric.DecimalTypes;
import io.github.redshiftdevops.local.rewrite.Rewritten;
import io.github.redshiftdevops.sql.Statement;

/** What becomes of a statement. */
sealed interface Translation {

    /** What the log needs to know of the statement. */
    StatementProfile profile();

    /**
     * PostgreSQL executes it.
     *
     * @param charactersBefore how many characters (code points) of the client's text stand before the statement
     */
    record PassedOn(Rewritten rewritten, int charactersBefore, StatementProfile profile) implements Translation {}

    /** What PostgreSQL must be asked about before it executes it. */
    sealed interface Pending extends Translation {}

    /**
     * PostgreSQL executes it, once it is known what columns its tables have.
     *
     * @param charactersBefore as of {@link PassedOn}
     */
    record Unresolved(Statement statement, int charactersBefore, StatementProfile profile) implements Pending {}

    /**
     * PostgreSQL executes it, once it is known what DECIMALs it computes.
     *
     * @param charactersBefore as of {@link PassedOn}
     */
    record Untyped(DecimalTypes types, int charactersBefore, StatementProfile profile) implements Pending {}

    /** The gateway executes it. */
    record Handled(Command command, StatementProfile profile) implements Translation {}

    /**
     * What becomes of a statement whose text in PostgreSQL's SQL is known.
     *
     * @param charactersBefore as of {@link PassedOn}
     */
    static Translation of(Rewritten rewritten, int charactersBefore, StatementProfile profile) {
        return DecimalTypes.of(rewritten)
                .<Translation>map(types -> new Untyped(types, charactersBefore, profile))
                .orElseGet(() -> typed(rewritten, charactersBefore, profile));
    }

    /** The same, for a text in which DECIMALs have their types. */
    static Translation typed(Rewritten rewritten, int charactersBefore, StatementProfile profile) {
        PassedOn passedOn = new PassedOn(rewritten, charactersBefore, profile);
        return rewritten.steps().isEmpty() ? passedOn : new Handled(new SteppedCommand(passedOn), profile);
    }
}
