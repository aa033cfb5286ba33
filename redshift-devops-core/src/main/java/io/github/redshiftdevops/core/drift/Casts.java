package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes away the casts and parentheses with which a catalog prints expressions. Amazon Redshift prints {@code
 * ('x'::character varying)::text} where the local one prints {@code 'x'::text}.
 */
final class Casts {

    private static final Set<String> TEXT_TYPES = Set.of("text", "varchar", "character", "bpchar", "char", "unknown");

    private static final Set<String> BEHIND_A_TYPE =
            Set.of("precision", "varying", "with", "without", "time", "zone", "year", "month", "day", "to", "second");

    private final List<Token> tokens;

    private final boolean onlyOfLiterals;

    private Casts(List<Token> tokens, boolean onlyOfLiterals) {
        this.tokens = new ArrayList<>(tokens);
        this.onlyOfLiterals = onlyOfLiterals;
    }

    /** Without any cast. */
    static List<Token> none(List<Token> tokens) {
        return new Casts(tokens, false).removed();
    }

    /** Without the casts of strings to a type of text, and of numbers. */
    static List<Token> noneOfLiterals(List<Token> tokens) {
        return new Casts(tokens, true).removed();
    }

    private List<Token> removed() {
        int before;
        do {
            before = tokens.size();
            removeCasts();
            removeParentheses();
        } while (tokens.size() < before);
        return tokens;
    }

    private void removeCasts() {
        for (int at = tokens.size() - 2; at > 0; at--) {
            if (tokens.get(at).isSymbol("::") && (!onlyOfLiterals || castsLiteral(at))) {
                tokens.subList(at, behindType(at + 1)).clear();
            }
        }
    }

    private boolean castsLiteral(int at) {
        TokenKind kind = tokens.get(at - 1).kind();
        String type = Token.fold(tokens.get(at + 1).text());
        return kind == TokenKind.NUMBER || (kind == TokenKind.STRING && TEXT_TYPES.contains(type));
    }

    private int behindType(int start) {
        int at = start + 1;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.isSymbol("(")) {
                while (at < tokens.size() && !tokens.get(at).isSymbol(")")) {
                    at++;
                }
            } else if (!token.isName() || !BEHIND_A_TYPE.contains(token.foldedName())) {
                return at;
            }
            at++;
        }
        return tokens.size();
    }

    /** Those around a single literal. */
    private void removeParentheses() {
        for (int at = tokens.size() - 3; at >= 0; at--) {
            TokenKind inside = tokens.get(at + 1).kind();
            boolean literal = inside == TokenKind.STRING || inside == TokenKind.NUMBER;
            boolean called = at > 0 && tokens.get(at - 1).isName();
            if (literal
                    && !called
                    && tokens.get(at).isSymbol("(")
                    && tokens.get(at + 2).isSymbol(")")) {
                tokens.remove(at + 2);
                tokens.remove(at);
            }
        }
    }
}
