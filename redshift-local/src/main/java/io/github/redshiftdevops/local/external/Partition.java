package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A partition of an external table.
 *
 * @param values by the columns' names, which are in lower case
 * @param location of its files
 */
record Partition(Map<String, String> values, String location) {

    /** What stands for NULL in the names of folders, and so in the values of partitions. */
    static final String NULL = "__HIVE_DEFAULT_PARTITION__";

    /** Of its values as ALTER TABLE ADD PARTITION writes them, for example {@code saledate='2008-01', event=101}. */
    static Partition of(String specification, String location) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Token> tokens = Lexer.tokens(specification).stream()
                .filter(token -> !token.isTrivia())
                .toList();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i + 1).isSymbol("=")) {
                int value = tokens.get(i + 2).isSymbol("-") ? i + 3 : i + 2;
                String sign = value > i + 2 ? "-" : "";
                values.put(tokens.get(i).foldedName(), sign + text(tokens.get(Math.min(value, tokens.size() - 1))));
                i = value;
            }
        }
        return new Partition(values, location);
    }

    private static String text(Token value) {
        return value.kind() == TokenKind.STRING ? Lexer.stringValue(value) : value.text();
    }

    /** The values as they are recorded, for example {@code saledate='2008-01'}. */
    static String specification(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> Lexer.quoteName(value.getKey()) + "=" + Lexer.quoteLiteral(value.getValue()))
                .collect(Collectors.joining(", "));
    }
}
