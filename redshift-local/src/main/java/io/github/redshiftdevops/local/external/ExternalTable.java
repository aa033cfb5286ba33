package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An external table as the catalog has it.
 *
 * @param name with its schema, for messages
 * @param format what is said of the format, for example {@code STORED AS PARQUET}
 */
record ExternalTable(
        String name,
        List<ExternalColumn> columns,
        String format,
        String location,
        TableProperties properties,
        List<Partition> partitions) {

    /** Of what the catalog tells in {@code redshift_external_question}. */
    static ExternalTable of(Map<String, JsonValue> question) {
        List<ExternalColumn> columns = new ArrayList<>();
        for (JsonValue column : elements(question, "columns")) {
            columns.add(column(members(column)));
        }
        List<Partition> partitions = new ArrayList<>();
        for (JsonValue partition : elements(question, "partitions")) {
            partitions.add(Partition.of(text(members(partition), "values"), text(members(partition), "location")));
        }
        return new ExternalTable(
                text(question, "name"),
                columns,
                text(question, "format"),
                text(question, "location"),
                TableProperties.parse(text(question, "properties")),
                partitions);
    }

    private static ExternalColumn column(Map<String, JsonValue> column) {
        return new ExternalColumn(
                new Column(
                        text(column, "name"),
                        Integer.parseInt(text(column, "oid")),
                        Integer.parseInt(text(column, "modifier"))),
                text(column, "type"),
                text(column, "shown"),
                text(column, "partition").equals("true"));
    }

    /** The columns whose values are in the files. */
    List<ExternalColumn> fileColumns() {
        return columns.stream().filter(column -> !column.partition()).toList();
    }

    /** The names of the others. */
    List<String> partitionColumns() {
        return columns.stream()
                .filter(ExternalColumn::partition)
                .map(ExternalColumn::name)
                .toList();
    }

    static String text(Map<String, JsonValue> object, String name) {
        return object.getOrDefault(name, JsonValue.Literal.NULL).text();
    }

    private static List<JsonValue> elements(Map<String, JsonValue> object, String name) {
        return object.get(name) instanceof JsonValue.Array array ? array.elements() : List.of();
    }

    private static Map<String, JsonValue> members(JsonValue value) {
        return value instanceof JsonValue.Members object ? object.members() : Map.of();
    }
}
