package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Optional;

/**
 * What belongs to a rewritten statement beside its text.
 *
 * @param alone the statement's name in errors, for example {@code ALTER TABLE ALTER COLUMN}, if it must not run in a
 *     transaction block
 * @param created the table's name, quoted, if the steps below are to run only if the statement creates it
 * @param before PostgreSQL's queries that run before it; each may refuse the statement
 * @param after PostgreSQL's queries that run behind it, in the same transaction
 * @param tag the command tag, if it is not PostgreSQL's; rows of the text are dropped then
 * @param warnings what the client is told
 */
public record Steps(
        Optional<String> alone,
        Optional<String> created,
        List<String> before,
        List<String> after,
        Optional<String> tag,
        List<String> warnings) {

    /** Nothing. */
    public static final Steps NONE =
            new Steps(Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

    /** Whether the text is all there is. */
    public boolean isEmpty() {
        return alone.isEmpty() && before.isEmpty() && after.isEmpty() && tag.isEmpty() && warnings.isEmpty();
    }
}
