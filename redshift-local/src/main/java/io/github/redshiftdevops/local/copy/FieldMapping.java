package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import io.github.redshiftdevops.local.json.JsonPath;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which value of a record goes to which column.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html#copy-json">JSON format for
 *     COPY</a>
 */
sealed interface FieldMapping {

    /** Finds the value for a column, by the column's index. */
    @FunctionalInterface
    interface Lookup {
        JsonValue value(JsonValue record, int column) throws JsonException;
    }

    /**
     * How values are found.
     *
     * @throws SqlError if the mapping does not fit the columns
     */
    Lookup lookup(List<TargetColumn> columns);

    /** For a load. */
    default RecordMapping of(LoadTarget target) {
        return new RecordMapping(target, lookup(target.columns()));
    }

    /** The same mapping, with the content of its JSONPaths file if it has one. */
    default FieldMapping resolved(ObjectStore store) {
        return this;
    }

    /** By the names of columns. */
    record Auto(boolean ignoreCase) implements FieldMapping {

        @Override
        public Lookup lookup(List<TargetColumn> columns) {
            return (record, column) -> member(record, columns.get(column).name());
        }

        private JsonValue member(JsonValue record, String name) throws JsonException {
            if (!(record instanceof JsonValue.Members object)) {
                throw new JsonException("Invalid JSON: an array needs a JSONPaths file");
            }
            Map<String, JsonValue> members = object.members();
            JsonValue exact = members.get(name);
            if (exact != null || !ignoreCase) {
                return exact == null ? JsonValue.Literal.NULL : exact;
            }
            return members.entrySet().stream()
                    .filter(member -> member.getKey().toLowerCase(Locale.ROOT).equals(name))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(JsonValue.Literal.NULL);
        }
    }

    /** By position: the first value to the first column. */
    record Positions() implements FieldMapping {

        @Override
        public Lookup lookup(List<TargetColumn> columns) {
            return (record, column) -> {
                List<JsonValue> values = ((JsonValue.Array) record).elements();
                return column < values.size() ? values.get(column) : JsonValue.Literal.NULL;
            };
        }
    }

    /** The whole record to the one column of type SUPER. */
    record NoShred() implements FieldMapping {

        @Override
        public Lookup lookup(List<TargetColumn> columns) {
            if (columns.size() != 1 || !columns.get(0).isSuper()) {
                throw SqlError.of(Problem.of("42804", "'noshred' needs exactly one column of type SUPER")
                        .withHint("name the column: COPY table (column) FROM ..."));
            }
            return (record, column) -> record;
        }
    }

    /** By the expressions of a JSONPaths file, in their order. */
    record Paths(List<JsonPath> paths) implements FieldMapping {

        @Override
        public Lookup lookup(List<TargetColumn> columns) {
            if (columns.size() != paths.size()) {
                throw SqlError.of(Problem.of(
                                "XX000",
                                "Number of jsonpaths and the number of columns should match. JSONPath size: "
                                        + paths.size() + ", Number of columns in table or column list: "
                                        + columns.size())
                        .withHint("add a column list, or correct the JSONPaths file"));
            }
            return (record, column) -> paths.get(column).in(record);
        }
    }

    /** A JSONPaths file that is not read yet. */
    record PathsFile(S3Location location) implements FieldMapping {

        @Override
        public Lookup lookup(List<TargetColumn> columns) {
            throw new IllegalStateException("the JSONPaths file was not read");
        }

        @Override
        public FieldMapping resolved(ObjectStore store) {
            try (InputStream file = store.open(location.bucket(), location.prefix())) {
                return mapping(JsonParser.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw StoreErrors.of(e, location.url());
            } catch (JsonException e) {
                throw SqlError.of(Problem.of("XX000", String.valueOf(e.getMessage()))
                        .withDetail("JSONPaths file: " + location.url()));
            }
        }

        /** A file whose one name is another than "jsonpaths" is ignored, as on a cluster. */
        private static FieldMapping mapping(JsonValue file) throws JsonException {
            if (!(file instanceof JsonValue.Members object)) {
                throw new JsonException("Invalid JSONPath format: a JSONPaths file is one object");
            }
            JsonValue paths = object.members().get("jsonpaths");
            if (paths == null) {
                return new Auto(false);
            }
            if (!(paths instanceof JsonValue.Array array)) {
                throw new JsonException("Invalid JSONPath format: \"jsonpaths\" is no array");
            }
            List<JsonPath> parsed = new ArrayList<>();
            for (JsonValue path : array.elements()) {
                parsed.add(JsonPath.parse(path instanceof JsonValue.Text text ? text.value() : ""));
            }
            return new Paths(parsed);
        }
    }
}
