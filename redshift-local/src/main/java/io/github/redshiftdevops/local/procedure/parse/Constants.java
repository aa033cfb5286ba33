package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.procedure.run.Expression.Constant;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Optional;

/** Finds expressions that are a plain constant. */
final class Constants {

    private Constants() {}

    static Optional<Constant> of(List<Token> tokens) {
        if (tokens.size() == 2 && tokens.get(0).isSymbol("-") && isInteger(tokens.get(1))) {
            return Optional.of(
                    new Constant(Constant.Kind.INTEGER, "-" + tokens.get(1).text()));
        }
        return tokens.size() == 1 ? of(tokens.get(0)) : Optional.empty();
    }

    private static Optional<Constant> of(Token token) {
        if (token.isWord("null")) {
            return Optional.of(new Constant(Constant.Kind.NULL, ""));
        }
        if (token.isAnyWord("true", "false")) {
            return Optional.of(new Constant(Constant.Kind.BOOLEAN, token.isWord("true") ? "t" : "f"));
        }
        if (isInteger(token)) {
            return Optional.of(new Constant(Constant.Kind.INTEGER, token.text()));
        }
        boolean plain = token.kind() == TokenKind.DOLLAR_STRING
                || (token.kind() == TokenKind.STRING && token.text().startsWith("'"));
        return plain ? Optional.of(new Constant(Constant.Kind.STRING, Lexer.stringValue(token))) : Optional.empty();
    }

    private static boolean isInteger(Token token) {
        return token.kind() == TokenKind.NUMBER && token.text().matches("0|[1-9][0-9]*");
    }
}
