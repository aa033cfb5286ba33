package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.Token;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How rows are stored in files.
 *
 * @param serde the properties of the SerDe
 * @param field what stands between fields
 * @param lineEnd what ends a line
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">CREATE EXTERNAL TABLE: ROW
 *     FORMAT, STORED AS</a>
 */
record Storage(Kind kind, TableProperties serde, char field, char lineEnd) {

    private static final char START_OF_HEADING = '\u0001';

    private static final Map<String, Kind> SERDES = Map.of(
            "lazysimpleserde", Kind.DELIMITED,
            "opencsvserde", Kind.OPEN_CSV,
            "regexserde", Kind.REGEX,
            "jsonserde", Kind.JSON,
            "parquethiveserde", Kind.PARQUET,
            "orcserde", Kind.ORC,
            "avroserde", Kind.AVRO);

    private static final Map<String, Kind> FORMATS = Map.of(
            "textfile", Kind.DELIMITED,
            "textinputformat", Kind.DELIMITED,
            "parquet", Kind.PARQUET,
            "mapredparquetinputformat", Kind.PARQUET,
            "orc", Kind.ORC,
            "orcinputformat", Kind.ORC,
            "avro", Kind.AVRO,
            "avrocontainerinputformat", Kind.AVRO);

    /** The formats of files. */
    enum Kind {
        DELIMITED,
        OPEN_CSV,
        REGEX,
        JSON,
        PARQUET,
        ORC,
        AVRO;

        /** Whether its files hold columns of types, and so bytes that are no text. */
        boolean isColumnar() {
            return this == PARQUET || this == ORC;
        }

        /** Whether its files are lines, which may be compressed as a whole. */
        boolean isText() {
            return this != PARQUET && this != ORC && this != AVRO;
        }
    }

    /**
     * Of the clauses that stand before LOCATION.
     *
     * @throws SqlError if it is a format that the local Redshift cannot read
     */
    static Storage parse(String clauses) {
        List<Token> tokens = Lexer.tokens(clauses).stream()
                .filter(token -> !token.isTrivia())
                .toList();
        Kind stored = stored(tokens);
        String serde = literalBehind(tokens, "serde");
        Kind kind = serde.isEmpty() || !stored.isText() ? stored : kind(SERDES, serde, "SerDe");
        TableProperties properties = TableProperties.of(tokens);
        String field = literalBehind(tokens, "fields", "terminated", "by");
        if (field.isEmpty()) {
            field = properties.get("field.delim", properties.get("serialization.format", ""));
        }
        String line = literalBehind(tokens, "lines", "terminated", "by");
        return new Storage(kind, properties, delimiter(field, START_OF_HEADING), delimiter(line, '\n'));
    }

    private static Kind stored(List<Token> tokens) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isWord("stored") && tokens.get(i + 1).isWord("as")) {
                String format = tokens.get(i + 2).isWord("inputformat")
                        ? literalBehind(tokens, "inputformat")
                        : tokens.get(i + 2).text();
                return kind(FORMATS, format, "format");
            }
        }
        return Kind.DELIMITED;
    }

    private static Kind kind(Map<String, Kind> kinds, String name, String what) {
        Kind kind = kinds.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        if (kind == null) {
            throw SqlError.of(Problem.of(
                            "0A000",
                            "external tables of " + what + " \"" + name + "\" cannot be read by the local Redshift")
                    .withHint(
                            "give it TEXTFILE, OpenCSVSerde, RegexSerDe, JsonSerDe, PARQUET, ORC or AVRO files, or make"
                                    + " a local table of the same name in its place"));
        }
        return kind;
    }

    /** The literal behind words in a row; empty if there is none. */
    private static String literalBehind(List<Token> tokens, String... words) {
        for (int i = 0; i + words.length < tokens.size(); i++) {
            boolean found = true;
            for (int j = 0; j < words.length; j++) {
                found &= tokens.get(i + j).isWord(words[j]);
            }
            if (found && tokens.get(i + words.length).kind() == TokenKind.STRING) {
                return Lexer.stringValue(tokens.get(i + words.length));
            }
        }
        return "";
    }

    /** The manual writes the default as {@code '\A'}; an octal escape was resolved with the literal. */
    private static char delimiter(String written, char otherwise) {
        if (written.isEmpty()) {
            return otherwise;
        }
        return written.equals("\\A") ? START_OF_HEADING : written.charAt(0);
    }
}
