package io.github.redshiftdevops.core.drift;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import java.util.List;

/** SQL in one spelling: white space, comments, needless quotes and the case of words do not count. */
final class SqlText {

    private SqlText() {}

    static List<Token> tokens(String sql) {
        return Lexer.tokens(sql).stream().filter(token -> !token.isTrivia()).toList();
    }

    static boolean same(String one, String other) {
        return canonical(one).equals(canonical(other));
    }

    static String canonical(String sql) {
        return canonical(tokens(sql));
    }

    static String canonical(List<Token> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).isSymbol(";")) {
            end--;
        }
        return tokens.subList(0, end).stream().map(SqlText::spelled).collect(joining(" "));
    }

    private static String spelled(Token token) {
        return switch (token.kind()) {
            case WORD -> Token.fold(token.text());
            case QUOTED_NAME -> Lexer.quoteName(token.foldedName());
            case DOLLAR_STRING -> Lexer.quoteLiteral(Lexer.stringValue(token));
            default -> token.text();
        };
    }

    /** A type as it is written, for example {@code varchar(20)} for {@code character varying(20)}. */
    static String type(String type) {
        return type.replace("character varying", "varchar")
                .replaceFirst("^character\\b", "char")
                .replace("timestamp without time zone", "timestamp")
                .replace("timestamp with time zone", "timestamptz")
                .replace("time without time zone", "time")
                .replace("time with time zone", "timetz")
                .replace("binary varying", "varbyte");
    }
}
