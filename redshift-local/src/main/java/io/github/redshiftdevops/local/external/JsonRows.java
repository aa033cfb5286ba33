package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import io.github.redshiftdevops.local.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of JsonSerDe: an object on each line or, with the property {@code strip.outer.array}, the elements of one
 * array.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">ROW FORMAT SERDE</a>
 */
final class JsonRows implements RowSource {

    private final LineReader lines;
    private final TableProperties serde;
    private final List<String> keys = new ArrayList<>();
    private final boolean ignoresCase;
    private final JsonRecords records;

    JsonRows(LineReader lines, Storage storage, ExternalTable table) {
        this.lines = lines;
        this.serde = storage.serde();
        this.ignoresCase = !serde.get("case.insensitive", "true").equalsIgnoreCase("false");
        for (ExternalColumn column : table.fileColumns()) {
            keys.add(key(serde.get("mapping." + column.name(), column.name())));
        }
        this.records = new JsonRecords(lines, serde.isTrue("strip.outer.array"));
    }

    @Override
    public @Nullable List<JsonValue> next() throws IOException {
        String record = records.next();
        if (record == null) {
            return null;
        }
        try {
            return values(JsonParser.parse(record));
        } catch (JsonException e) {
            if (serde.isTrue("ignore.malformed.json")) {
                return Collections.nCopies(keys.size(), JsonValue.Literal.NULL);
            }
            throw new IOException("Invalid JSON: " + e.getMessage(), e);
        }
    }

    private List<JsonValue> values(JsonValue record) throws JsonException {
        if (!(record instanceof JsonValue.Members object)) {
            throw new JsonException("a record must be an object");
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        object.members().forEach((name, value) -> members.put(key(name), value));
        return keys.stream()
                .map(key -> members.getOrDefault(key, JsonValue.Literal.NULL))
                .toList();
    }

    private String key(String name) {
        String key = serde.isTrue("dots.in.keys") ? name.replace('.', '_') : name;
        return ignoresCase ? key.toLowerCase(Locale.ROOT) : key;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
