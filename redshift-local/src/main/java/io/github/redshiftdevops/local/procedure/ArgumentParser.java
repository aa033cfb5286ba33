package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.procedure.parse.Tokens;
import io.github.redshiftdevops.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the arguments of a procedure: {@code [name] [mode] type}, name and mode in either order.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html">CREATE PROCEDURE</a>
 */
final class ArgumentParser {

    private static final Set<String> SECOND_WORDS_OF_TYPES =
            Set.of("precision", "varying", "with", "without", "character", "char");

    private ArgumentParser() {}

    /** Reads them with their parentheses. */
    static List<Argument> read(Tokens tokens) {
        List<Argument> arguments = new ArrayList<>();
        tokens.expect("(");
        if (!tokens.at(")")) {
            do {
                arguments.add(argument(tokens, tokens.until(",", ")")));
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        return arguments;
    }

    private static Argument argument(Tokens tokens, List<Token> part) {
        List<Token> rest = part;
        Argument.Mode mode = Argument.Mode.IN;
        if (isMode(rest, 0) && rest.size() > 1) {
            mode = mode(rest.get(0));
            rest = rest.subList(1, rest.size());
        }
        Optional<String> name = Optional.empty();
        if (hasName(rest)) {
            name = Optional.of(rest.get(0).foldedName());
            rest = rest.subList(1, rest.size());
        }
        if (isMode(rest, 0) && rest.size() > 1) {
            mode = mode(rest.get(0));
            rest = rest.subList(1, rest.size());
        }
        return new Argument(name, mode, type(tokens, rest));
    }

    private static boolean isMode(List<Token> tokens, int index) {
        return index < tokens.size() && tokens.get(index).isAnyWord("in", "out", "inout");
    }

    private static Argument.Mode mode(Token token) {
        return Argument.Mode.valueOf(token.text().toUpperCase(Locale.ROOT));
    }

    private static boolean hasName(List<Token> tokens) {
        if (tokens.size() < 2 || !tokens.get(0).isName() || !tokens.get(1).isName()) {
            return false;
        }
        String second = tokens.get(1).text().toLowerCase(Locale.ROOT);
        boolean threeWords = tokens.size() > 2 && tokens.get(2).isName() && !isTypeEnd(tokens.get(2));
        return threeWords || !SECOND_WORDS_OF_TYPES.contains(second) || isCharacterNamed(tokens);
    }

    private static boolean isTypeEnd(Token token) {
        return token.isAnyWord("time", "zone", "varying", "precision");
    }

    /** {@code name character(10)}, where the second word begins a type as well as it may end one. */
    private static boolean isCharacterNamed(List<Token> tokens) {
        return tokens.get(1).isAnyWord("character", "char") && !tokens.get(0).isWord("national");
    }

    private static String type(Tokens tokens, List<Token> part) {
        for (Token token : part) {
            if (token.isWord("default") || token.isSymbol("=") || token.isSymbol(":=")) {
                throw tokens.error(token, "syntax error at or near \"" + token.text() + "\"");
            }
        }
        return tokens.text(part.get(0), part.get(part.size() - 1));
    }
}
