package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Properties of a table or of a SerDe. Names are case-sensitive.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">CREATE EXTERNAL TABLE</a>
 */
record TableProperties(Map<String, String> values) {

    /** What is done with a value or a row that does not fit. */
    enum Handling {
        DISABLED,
        FAIL,
        SET_TO_NULL,
        DROP_ROW,
        REPLACE,
        TRUNCATE
    }

    /** Of their text, for example {@code ('numRows'='1', 'write.parallel'='off')}. */
    static TableProperties parse(String text) {
        return of(Lexer.tokens(text).stream().filter(token -> !token.isTrivia()).toList());
    }

    /** Of its tokens; other tokens are passed over. */
    static TableProperties of(List<Token> tokens) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            boolean property = tokens.get(i).kind() == TokenKind.STRING
                    && tokens.get(i + 1).isSymbol("=")
                    && tokens.get(i + 2).kind() == TokenKind.STRING;
            if (property) {
                values.put(Lexer.stringValue(tokens.get(i)), Lexer.stringValue(tokens.get(i + 2)));
            }
        }
        return new TableProperties(Map.copyOf(values));
    }

    String get(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean isTrue(String name) {
        return get(name, "").equalsIgnoreCase("true");
    }

    /** A character; the first one of a longer text. */
    char character(String name, char otherwise) {
        String value = get(name, "");
        return value.isEmpty() ? otherwise : value.charAt(0);
    }

    /** A whole number, not below zero. */
    int number(String name, int otherwise) {
        String value = get(name, Integer.toString(otherwise)).strip();
        if (!value.matches("[0-9]{1,9}")) {
            throw invalid(name, value);
        }
        return Integer.parseInt(value);
    }

    /**
     * How one of the properties of data handling is set; {@code data_cleansing_enabled} switches all of them off.
     *
     * @throws SqlError if the property has another value than the manual names
     */
    Handling handling(String name, Handling otherwise) {
        String value = get(name, "");
        boolean off = get("data_cleansing_enabled", "true").equalsIgnoreCase("false");
        if (value.isEmpty() || off) {
            return otherwise;
        }
        for (Handling handling : Handling.values()) {
            if (handling.name().equalsIgnoreCase(value)) {
                return handling == Handling.DISABLED ? otherwise : handling;
            }
        }
        throw invalid(name, value);
    }

    private static SqlError invalid(String name, String value) {
        return SqlError.of(Problem.of("22023", "invalid value \"" + value + "\" of table property '" + name + "'")
                .withHint("set it with ALTER TABLE .. SET TABLE PROPERTIES"));
    }
}
