package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.VariableRef;

/** The names of cursors. */
final class Cursors {

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
}
