package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads all files of a table. A partitioned table has only the files of its partitions.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c-spectrum-troubleshooting.html">Troubleshooting queries in
 *     Amazon Redshift Spectrum</a>
 */
final class Scan {

    private static final int BLOCK = 1 << 18;

    private final ObjectStore store;
    private final ExternalTable table;
    private final FileRows rows;
    private final List<ColumnConversion> conversions;
    private final AnswerFile answer;
    private final Runnable cancelCheck;
    private final RowArray block = new RowArray();

    Scan(ObjectStore store, ExternalTable table, AnswerFile answer, Runnable cancelCheck) {
        this.store = store;
        this.table = table;
        Storage storage = Storage.parse(table.format());
        this.rows = new FileRows(store, table, storage);
        this.conversions = table.columns().stream()
                .map(column -> new ColumnConversion(
                        column, table, column.partition() ? Storage.Kind.DELIMITED : storage.kind()))
                .toList();
        this.answer = answer;
        this.cancelCheck = cancelCheck;
    }

    void run() throws IOException {
        DataFiles files = new DataFiles(store);
        if (table.partitionColumns().isEmpty()) {
            read(files.at(table.location()), Map.of());
        } else {
            for (Partition partition : table.partitions()) {
                read(files.at(partition.location()), partition.values());
            }
        }
    }

    private void read(List<DataFile> files, Map<String, String> partition) throws IOException {
        for (DataFile file : files) {
            Map<String, JsonValue> source = new LinkedHashMap<>();
            source.put("path", new JsonValue.Text(file.url()));
            source.put("size", new JsonValue.Literal(Long.toString(file.size())));
            answer.frame("F" + new JsonValue.Members(source));
            try {
                read(file, partition);
            } catch (IOException e) {
                throw unreadable(file, e);
            } catch (SqlError e) {
                throw e.fields().containsKey('D') ? e : e.with('D', "file: " + file.url());
            }
        }
    }

    private static SqlError unreadable(DataFile file, IOException e) {
        SqlError error = SqlError.of(
                Problem.of("XX000", "Spectrum Scan Error: " + file.url() + " cannot be read: " + e.getMessage())
                        .withDetail("file: " + file.url()));
        error.initCause(e);
        return error;
    }

    private void read(DataFile file, Map<String, String> partition) throws IOException {
        try (RowSource source = rows.open(file)) {
            for (List<JsonValue> row = source.next(); row != null; row = source.next()) {
                try {
                    block.add(converted(row, partition));
                } catch (DroppedRow e) {
                    continue;
                }
                if (block.length() > BLOCK) {
                    cancelCheck.run();
                    answer.frame("R" + block.take());
                }
            }
        }
        if (block.length() > 0) {
            answer.frame("R" + block.take());
        }
    }

    private List<@Nullable String> converted(List<JsonValue> row, Map<String, String> partition) throws DroppedRow {
        List<@Nullable String> values = new ArrayList<>(conversions.size());
        int next = 0;
        for (int i = 0; i < conversions.size(); i++) {
            ExternalColumn column = table.columns().get(i);
            JsonValue value = column.partition() ? partitionValue(column, partition) : row.get(next++);
            values.add(conversions.get(i).convert(value));
        }
        return values;
    }

    private static JsonValue partitionValue(ExternalColumn column, Map<String, String> partition) {
        String value = partition.get(column.name());
        return value == null || value.equals(Partition.NULL) ? JsonValue.Literal.NULL : new JsonValue.Text(value);
    }
}
