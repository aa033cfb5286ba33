package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.transfer.FixedWidths;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * How UNLOAD writes rows.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters">UNLOAD: parameters</a>
 */
sealed interface FileFormat {

    /** As the system tables name it. */
    String title();

    /** Of the names of files, for example {@code .parquet}. */
    default String extension() {
        return "";
    }

    /**
     * Makes sure that it can write these columns.
     *
     * @throws SqlError if it cannot
     */
    default void check(List<UnloadColumn> columns) {}

    /** A format of lines. */
    sealed interface Text extends FileFormat {

        /** A row as a line, with its end. */
        String line(List<UnloadColumn> columns, List<@Nullable String> values);

        /** The names of the columns as a line, with its end. */
        default String header(List<UnloadColumn> columns) {
            throw new IllegalStateException("no header");
        }

        @Override
        default String title() {
            return "Text";
        }
    }

    /** Fields between delimiters. */
    record Delimited(char delimiter, boolean addQuotes, boolean escape, String nullText) implements Text {

        @Override
        public String line(List<UnloadColumn> columns, List<@Nullable String> values) {
            StringJoiner line = new StringJoiner(Character.toString(delimiter), "", "\n");
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                UnloadColumn column = columns.get(i);
                line.add(quoted(
                        value == null
                                ? nullText
                                : escape && column.isCharacter() ? escaped(column.text(value)) : column.text(value)));
            }
            return line.toString();
        }

        @Override
        public String header(List<UnloadColumn> columns) {
            StringJoiner line = new StringJoiner(Character.toString(delimiter), "", "\n");
            columns.forEach(column -> line.add(quoted(escape ? escaped(column.name()) : column.name())));
            return line.toString();
        }

        private String quoted(String value) {
            return addQuotes ? '"' + value + '"' : value;
        }

        private String escaped(String value) {
            StringBuilder escaped = new StringBuilder(value.length() + 8);
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                boolean quote = addQuotes && (c == '"' || c == '\'');
                if (c == delimiter || c == '\\' || c == '\n' || c == '\r' || quote) {
                    escaped.append('\\');
                }
                escaped.append(c);
            }
            return escaped.toString();
        }
    }

    /** Comma-separated values. */
    record Csv(char delimiter, String nullText) implements Text {

        @Override
        public String line(List<UnloadColumn> columns, List<@Nullable String> values) {
            StringJoiner line = new StringJoiner(Character.toString(delimiter), "", "\n");
            for (int i = 0; i < values.size(); i++) {
                String value = values.get(i);
                line.add(value == null ? nullText : quoted(columns.get(i).text(value)));
            }
            return line.toString();
        }

        @Override
        public String header(List<UnloadColumn> columns) {
            StringJoiner line = new StringJoiner(Character.toString(delimiter), "", "\n");
            columns.forEach(column -> line.add(quoted(column.name())));
            return line.toString();
        }

        private String quoted(String value) {
            boolean special = value.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
            return special ? '"' + value.replace("\"", "\"\"") + '"' : value;
        }
    }

    /** Fields of fixed widths in characters, filled up with blanks. */
    record FixedWidth(FixedWidths widths, String nullText) implements Text {

        @Override
        public void check(List<UnloadColumn> columns) {
            if (columns.size() != widths.widths().size()) {
                throw SqlError.of(
                        "22023", "FIXEDWIDTH has " + widths.widths().size() + " columns, the query " + columns.size());
            }
        }

        @Override
        public String line(List<UnloadColumn> columns, List<@Nullable String> values) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < values.size(); i++) {
                int width = widths.widths().get(i);
                String text = text(columns.get(i), values.get(i), width);
                line.append(text).append(" ".repeat(width - text.codePointCount(0, text.length())));
            }
            return line.append('\n').toString();
        }

        private String text(UnloadColumn column, @Nullable String value, int width) {
            String text = value == null ? nullText : column.text(value);
            if (text.codePointCount(0, text.length()) <= width) {
                return text;
            }
            if (value == null && !column.isCharacter()) {
                return "";
            }
            throw SqlError.of(Problem.of(
                            "22001",
                            "a value of column \"" + column.name() + "\" is longer than its FIXEDWIDTH of " + width)
                    .withHint("make the column wider; FIXEDWIDTH does not truncate"));
        }
    }

    /** A JSON object for each row. */
    record Json() implements Text {

        @Override
        public String title() {
            return "JSON";
        }

        @Override
        public void check(List<UnloadColumn> columns) {
            long names = columns.stream().map(UnloadColumn::name).distinct().count();
            if (names < columns.size()) {
                throw SqlError.of("42701", "UNLOAD to JSON needs a unique name for each column of the query");
            }
        }

        @Override
        public String line(List<UnloadColumn> columns, List<@Nullable String> values) {
            StringJoiner line = new StringJoiner(",", "{", "}\n");
            for (int i = 0; i < values.size(); i++) {
                UnloadColumn column = columns.get(i);
                line.add(JsonValue.quote(column.name()) + ":" + json(column, values.get(i)));
            }
            return line.toString();
        }

        private static String json(UnloadColumn column, @Nullable String value) {
            if (value == null) {
                return "null";
            }
            boolean number = column.isNumber() && Character.isDigit(value.charAt(value.length() - 1));
            return number || column.isSuper() ? value : JsonValue.quote(column.text(value));
        }
    }

    /** Apache Parquet. */
    record Parquet() implements FileFormat {

        @Override
        public String title() {
            return "Parquet";
        }

        @Override
        public String extension() {
            return ".parquet";
        }
    }
}
