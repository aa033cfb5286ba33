package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.RecordVariable;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Optional;

/**
 * {@code name RECORD} and {@code name table%ROWTYPE}.
 *
 * @param table the table's name as written; empty for RECORD
 */
record RecordDeclaration(int line, String name, int slot, Optional<String> table) implements Declaration {

    static RecordDeclaration read(BodyParser parser, int line, String name) {
        Tokens tokens = parser.tokens();
        Optional<String> table = Optional.empty();
        if (!tokens.accept("record")) {
            List<Token> written = tokens.until("%");
            table = Optional.of(tokens.text(written.get(0), written.get(written.size() - 1)));
            tokens.expect("%", "rowtype");
        }
        int slot = parser.declareRecord(name);
        tokens.expect(";");
        return new RecordDeclaration(line, name, slot, table);
    }

    @Override
    public void initialise(Frame frame) {
        RecordVariable variable = new RecordVariable(name);
        table.ifPresent(
                row -> variable.set(frame.call().types().columnsOf("SELECT * FROM " + row + " WHERE FALSE"), null));
        frame.declare(slot, variable);
    }
}
