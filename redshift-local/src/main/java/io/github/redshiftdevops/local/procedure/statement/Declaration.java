package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.Optional;

/**
 * A variable of a block, initialised at each entry into it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html#r_PLpgSQL-variable-declaration">
 *     Variable declaration</a>
 */
sealed interface Declaration permits CursorDeclaration, RecordDeclaration, ScalarDeclaration {

    /** The line on which it begins, counted as error contexts do. */
    int line();

    /** Makes the variable. */
    void initialise(Frame frame);

    /** Reads one up to its semicolon; an alias leaves nothing to initialise. */
    static Optional<Declaration> read(BodyParser parser) {
        int line = parser.line();
        Tokens tokens = parser.tokens();
        String name = tokens.name();
        if (tokens.accept("alias")) {
            tokens.expect("for");
            readAlias(parser, name);
            return Optional.empty();
        }
        if (tokens.at("cursor")) {
            return Optional.of(CursorDeclaration.read(parser, line, name));
        }
        if (tokens.at("record") || isRowType(tokens)) {
            return Optional.of(RecordDeclaration.read(parser, line, name));
        }
        return Optional.of(ScalarDeclaration.read(parser, line, name));
    }

    private static void readAlias(BodyParser parser, String name) {
        Token existing = parser.tokens().peek();
        String variable = existing.kind() == TokenKind.PARAMETER ? existing.text() : existing.foldedName();
        if (!parser.isVariable(variable)) {
            throw parser.tokens().unexpected();
        }
        parser.tokens().next();
        parser.declareAlias(name, variable);
        parser.tokens().expect(";");
    }

    private static boolean isRowType(Tokens tokens) {
        int index = 0;
        while (tokens.peek(index).isName() && tokens.peek(index + 1).isSymbol(".")) {
            index += 2;
        }
        return tokens.peek(index).isName()
                && tokens.peek(index + 1).isSymbol("%")
                && tokens.peek(index + 2).isWord("rowtype");
    }
}
