package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.Compression;
import io.github.redshiftdevops.local.transfer.S3Location;
import io.github.redshiftdevops.local.transfer.StoreErrors;
import io.github.redshiftdevops.local.unload.FolderFiles;
import io.github.redshiftdevops.local.unload.FolderFormat;
import io.github.redshiftdevops.sql.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into the files of an external table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_external_table.html">INSERT (external table)</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE_usage.html#r_CETAS">CREATE EXTERNAL
 *     TABLE AS</a>
 */
final class Insertion implements Closeable {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd_HHmmss_SSSSSS_");
    private static final int LEAST_MEGABYTES = 5;
    private static final int MOST_MEGABYTES = 6200;

    private final ObjectStore store;
    private final ExternalTable table;
    private final S3Location folder;
    private final FolderFiles files;
    private @Nullable SqlError failure;

    private Insertion(ObjectStore store, ExternalTable table, FolderFiles files) {
        this.store = store;
        this.table = table;
        this.folder = folder(table);
        this.files = files;
    }

    /**
     * Begins it.
     *
     * @throws SqlError if the table cannot be written to
     */
    static Insertion into(ObjectStore store, ExternalTable table) throws IOException {
        FolderFiles files = FolderFiles.create(
                folder(table),
                format(table),
                table.columns().stream().map(ExternalColumn::column).toList(),
                table.partitionColumns());
        return new Insertion(store, table, files);
    }

    /**
     * Makes sure that nothing is where CREATE EXTERNAL TABLE AS is to write.
     *
     * @throws SqlError if something is, or if it cannot write such files
     */
    static void expectVacant(ObjectStore store, ExternalTable table) throws IOException {
        format(table);
        S3Location folder = folder(table);
        List<String> keys = store.keys(folder.bucket(), folder.prefix());
        if (!keys.isEmpty()) {
            throw SqlError.of(Problem.of("XX000", "the location of CREATE EXTERNAL TABLE AS is not empty")
                    .withDetail(folder.url(keys.get(0)) + " exists")
                    .withHint("name another location, or remove what is there"));
        }
    }

    private static S3Location folder(ExternalTable table) {
        S3Location location = DataFiles.location(table.location());
        boolean complete = location.prefix().isEmpty() || location.prefix().endsWith("/");
        return complete ? location : new S3Location(location.bucket(), location.prefix() + "/");
    }

    private static FolderFormat format(ExternalTable table) {
        Storage storage = Storage.parse(table.format());
        boolean parquet = storage.kind() == Storage.Kind.PARQUET;
        if (!parquet && storage.kind() != Storage.Kind.DELIMITED) {
            throw SqlError.of(Problem.of(
                            "0A000",
                            "rows cannot be written to external table \"" + table.name() + "\" of format "
                                    + storage.kind())
                    .withHint("only tables STORED AS PARQUET or TEXTFILE, without a SerDe, can be written to"));
        }
        TableProperties properties = table.properties();
        int megabytes = properties.number("write.maxfilesize.mb", MOST_MEGABYTES);
        if (megabytes < LEAST_MEGABYTES || megabytes > MOST_MEGABYTES) {
            throw SqlError.of("22023", "write.maxfilesize.mb must be between 5 and 6200");
        }
        return new FolderFormat(
                parquet,
                storage.field(),
                properties.get("serialization.null.format", "\\N"),
                compression(properties, parquet),
                (long) megabytes << 20);
    }

    private static Compression compression(TableProperties properties, boolean parquet) {
        String type = properties.get("compression_type", "none").toLowerCase(Locale.ROOT);
        boolean none = type.equals("none") || (parquet && type.equals("snappy"));
        if (!none && (parquet || (!type.equals("gzip") && !type.equals("bzip2")))) {
            throw SqlError.of("0A000", "compression_type \"" + type + "\" cannot be written to files of this format");
        }
        return none ? Compression.NONE : Compression.valueOf(type.toUpperCase(Locale.ROOT));
    }

    /** Adds a row, as PostgreSQL prints it. What goes wrong waits for the end of the statement. */
    void row(String record) {
        if (failure != null) {
            return;
        }
        try {
            files.write(RecordText.parse(record));
        } catch (SqlError e) {
            failure = e;
        } catch (IOException e) {
            failure = StoreErrors.of(e, folder.url());
        }
    }

    /** Writes the objects, and answers with the partitions that they are in. */
    void publish(String query, AnswerFile answer) throws IOException {
        if (failure != null) {
            throw failure;
        }
        String stamp = STAMP.format(LocalDateTime.now(ZoneOffset.UTC)) + query + "_";
        for (String prefix : files.publish(store, stamp)) {
            if (!table.partitionColumns().isEmpty()) {
                Map<String, JsonValue> partition = new LinkedHashMap<>();
                partition.put("values", new JsonValue.Text(Partition.specification(values(prefix))));
                partition.put("location", new JsonValue.Text(folder.url(prefix)));
                answer.frame(new JsonValue.Members(partition).toString());
            }
        }
    }

    /** The values in the name of a partition's folder, for example {@code year=2019/month=May%2FJune/}. */
    private Map<String, String> values(String prefix) {
        Map<String, String> values = new LinkedHashMap<>();
        String[] parts = prefix.substring(folder.prefix().length()).split("/", -1);
        List<String> columns = table.partitionColumns();
        for (int i = 0; i < columns.size(); i++) {
            String value = parts[i].substring(parts[i].indexOf('=') + 1).replace("+", "%2B");
            values.put(columns.get(i), URLDecoder.decode(value, StandardCharsets.UTF_8));
        }
        return values;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
