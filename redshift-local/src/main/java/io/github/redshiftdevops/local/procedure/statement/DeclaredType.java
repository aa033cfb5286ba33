package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.Types;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/** The type of a declaration, found each time the block is entered, as tables may change. */
sealed interface DeclaredType {

    /** The type itself. */
    VariableType resolve(Frame frame);

    /** Reads a type up to one of the words or symbols. */
    static DeclaredType read(BodyParser parser, String... terminators) {
        Tokens tokens = parser.tokens();
        if (tokens.peek().isName() && tokens.peek(1).isSymbol("%") && parser.atVariable()) {
            VariableRef variable = parser.variable();
            tokens.expect("%", "type");
            return new OfVariable(variable);
        }
        List<Token> written = tokens.until(terminators);
        int percent = written.size() - 2;
        if (percent > 0 && written.get(percent).isSymbol("%")) {
            return new OfColumn(column(tokens, written.subList(0, percent)));
        }
        return new Named(tokens.text(written.get(0), written.get(written.size() - 1)));
    }

    private static String column(Tokens tokens, List<Token> written) {
        int dot = written.size() - 2;
        if (dot < 1 || !written.get(dot).isSymbol(".")) {
            throw tokens.error(written.get(0), "%TYPE needs a column or variable");
        }
        String table = tokens.text(written.get(0), written.get(dot - 1));
        return "SELECT " + written.get(dot + 1).text() + " FROM " + table + " WHERE FALSE";
    }

    /** {@code numeric(10,2)}. */
    record Named(String name) implements DeclaredType {

        @Override
        public VariableType resolve(Frame frame) {
            return frame.call().types().named(name);
        }
    }

    /** {@code table.column%TYPE}. */
    record OfColumn(String query) implements DeclaredType {

        @Override
        public VariableType resolve(Frame frame) {
            Types types = frame.call().types();
            return types.of(types.columnsOf(query).get(0));
        }
    }

    /** {@code variable%TYPE}. */
    record OfVariable(VariableRef variable) implements DeclaredType {

        @Override
        public VariableType resolve(Frame frame) {
            return frame.typeOf(variable);
        }
    }
}
