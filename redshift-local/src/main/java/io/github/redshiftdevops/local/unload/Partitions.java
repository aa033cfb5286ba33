package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.execution.SqlError;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Distributes rows to folders by the values of columns, as in Hive: {@code year=2019/month=September/}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-partitionby">PARTITION BY</a>
 */
final class Partitions implements Closeable {

    private static final String NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__";
    private static final String ESCAPED = "\"#%'*/:=?\\{[]^\u007f";

    private final UnloadOptions options;
    private final List<UnloadColumn> columns;
    private final Path temporary;
    private final String prefix;
    private final int[] keys;
    private final List<Integer> written = new ArrayList<>();
    private final Map<String, PartFiles> folders = new TreeMap<>();

    /**
     * With the prefix of the objects' keys.
     *
     * @throws SqlError if the query has no such column, or no other
     */
    Partitions(UnloadOptions options, List<UnloadColumn> columns, Path temporary, String prefix) {
        this.options = options;
        this.columns = columns;
        this.temporary = temporary;
        this.prefix = prefix;
        this.keys = options.partitionBy().stream().mapToInt(this::indexOf).toArray();
        for (int i = 0; i < columns.size(); i++) {
            if (options.include() || !isKey(i)) {
                written.add(i);
            }
        }
        if (written.isEmpty()) {
            throw SqlError.of(
                    "42601", "UNLOAD with PARTITION BY needs at least one column that is no partition column");
        }
    }

    private int indexOf(String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return i;
            }
        }
        throw SqlError.of("42703", "column \"" + name + "\" of PARTITION BY is no column of the query");
    }

    private boolean isKey(int column) {
        for (int key : keys) {
            if (key == column) {
                return true;
            }
        }
        return false;
    }

    /** The columns that are in the files. */
    List<UnloadColumn> writtenColumns() {
        return written.stream().map(columns::get).toList();
    }

    void write(List<@Nullable String> row) throws IOException {
        List<@Nullable String> values = new ArrayList<>();
        written.forEach(i -> values.add(row.get(i)));
        folders.computeIfAbsent(folder(row), this::files).write(values);
    }

    /** Begins a file where there are no partitions, so that there is one even without rows. */
    void openFirst() throws IOException {
        if (keys.length == 0 && folders.isEmpty()) {
            folders.computeIfAbsent("", this::files).open();
        }
    }

    private PartFiles files(String folder) {
        return new PartFiles(options, writtenColumns(), temporary, prefix + folder);
    }

    private String folder(List<@Nullable String> row) {
        StringBuilder folder = new StringBuilder();
        for (int key : keys) {
            UnloadColumn column = columns.get(key);
            String value = row.get(key);
            folder.append(escape(column.name())).append('=');
            String text = value == null ? "" : column.text(value);
            folder.append(text.isEmpty() ? NULL_PARTITION : escape(text)).append('/');
        }
        return folder.toString();
    }

    private static String escape(String value) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            escaped.append(c < ' ' || ESCAPED.indexOf(c) >= 0 ? "%%%02X".formatted((int) c) : Character.toString(c));
        }
        return escaped.toString();
    }

    /** The prefixes of the keys that were written to. */
    List<String> prefixes() {
        return folders.keySet().stream().map(folder -> prefix + folder).toList();
    }

    @Override
    public void close() throws IOException {
        for (PartFiles files : folders.values()) {
            files.close();
        }
    }

    /** All files, in the order of their keys. */
    List<UnloadedFile> finished() {
        return folders.values().stream()
                .flatMap(files -> files.finished().stream())
                .toList();
    }
}
