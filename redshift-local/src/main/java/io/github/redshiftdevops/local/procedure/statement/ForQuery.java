package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.Cursor;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.SqlCommand;
import io.github.redshiftdevops.local.procedure.run.Target;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code FOR target IN query LOOP .. END LOOP} and {@code FOR target IN EXECUTE expression LOOP .. END LOOP}. */
record ForQuery(int line, Target target, QuerySource query, LoopBody body) implements ProcedureStatement {

    static ForQuery read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        tokens.expect("for");
        if (!parser.atVariable()) {
            throw tokens.error(
                    tokens.peek(),
                    "loop variable of loop over rows must be a record variable or list of scalar variables");
        }
        Target target = parser.target();
        tokens.expect("in");
        QuerySource query = QuerySource.read(parser, "loop");
        parser.enter(label, true);
        LoopBody body = LoopBody.read(parser, label);
        parser.leave();
        return new ForQuery(line, target, query, body);
    }

    @Override
    public String kind() {
        return query.isDynamic() ? "for over execute statement" : "for over select rows";
    }

    @Override
    public Flow execute(Frame frame) {
        SqlCommand command = query.command(frame);
        frame.call().transactions().needForCursor();
        Cursors.requireNoneOpen(frame);
        try (Rows rows = new Rows(frame, command)) {
            return loop(frame, rows);
        }
    }

    private Flow loop(Frame frame, Rows rows) {
        boolean found = false;
        Optional<Flow> end = Optional.empty();
        List<@Nullable String> row = rows.next();
        if (row == null) {
            target.assign(frame, rows.cursor.columns(), null);
        }
        while (row != null && end.isEmpty()) {
            found = true;
            target.assign(frame, rows.cursor.columns(), row);
            end = body.iterate(frame);
            row = end.isEmpty() ? rows.next() : null;
        }
        frame.setFound(found);
        return end.orElse(Flow.NEXT);
    }

    /** The rows, as long as their transaction lasts. */
    private static final class Rows implements AutoCloseable {

        private final Frame frame;
        private final SqlCommand command;
        private final long begun;
        private final Cursor cursor;

        Rows(Frame frame, SqlCommand command) {
            this.frame = frame;
            this.command = command;
            this.begun = frame.call().transactions().ended();
            this.cursor = open();
        }

        private Cursor open() {
            try {
                return frame.call().session().open(command.sql(), command.parameters());
            } catch (SqlError e) {
                throw frame.inSqlStatement(e, command.sql());
            }
        }

        @Nullable
        List<@Nullable String> next() {
            if (frame.call().transactions().ended() != begun) {
                throw SqlError.of("34000", "cursor \"<unnamed portal 1>\" does not exist");
            }
            try {
                return cursor.next();
            } catch (SqlError e) {
                throw frame.inSqlStatement(e, command.sql());
            }
        }

        @Override
        public void close() {
            cursor.close();
        }
    }
}
