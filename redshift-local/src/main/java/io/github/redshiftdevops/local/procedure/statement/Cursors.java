package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.sql.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * The names of cursors, and how many there may be.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html">Limits</a>
 */
final class Cursors {

    /** Those of DECLARE and OPEN, and those of FOR loops; a client's driver may have portals of its own. */
    private static final String OPEN =
            "SELECT name FROM pg_catalog.pg_cursors WHERE name LIKE 'redshift_local_cursor_%'"
                    + " OR statement ILIKE 'declare%' LIMIT 1";

    private Cursors() {}

    /** The name that a cursor variable holds, in double quotes. */
    static String quotedName(Frame frame, VariableRef cursor) {
        String name = frame.read(cursor).text();
        if (name == null) {
            throw SqlError.of(
                    "22004",
                    "cursor variable \"" + frame.variable(cursor.slot()).name() + "\" is null");
        }
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** A session may have one open cursor, and that of a loop over rows counts. */
    static void requireNoneOpen(Frame frame) {
        List<String> open = new ArrayList<>();
        frame.call().session().query(OPEN, List.of(), (columns, row) -> open.add(String.valueOf(row.get(0))));
        if (!open.isEmpty()) {
            throw SqlError.of(Problem.of(
                            "0A000", "nested cursors are not supported: a session can have one open cursor at a time")
                    .withHint("Close the cursor before, or copy the rows of the outer loop into a temporary table and"
                            + " read them by number."));
        }
    }
}
