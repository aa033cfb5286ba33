package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.sql.Token;
import org.jspecify.annotations.Nullable;

/** Tells the kinds of FOR loops apart. */
final class For {

    private For() {}

    static ProcedureStatement read(BodyParser parser, @Nullable String label) {
        return isRange(parser.tokens()) ? ForIntegers.read(parser, label) : ForQuery.read(parser, label);
    }

    /** Whether {@code ..} stands between IN and LOOP. */
    private static boolean isRange(Tokens tokens) {
        int depth = 0;
        for (int i = 1; !tokens.peek(i).text().isEmpty(); i++) {
            Token token = tokens.peek(i);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol("..")) {
                return true;
            }
            if (depth == 0 && (token.isWord("loop") || token.isSymbol(";"))) {
                return false;
            }
        }
        return false;
    }
}
