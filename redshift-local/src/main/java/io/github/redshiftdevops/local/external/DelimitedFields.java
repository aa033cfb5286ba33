package io.github.redshiftdevops.local.external;

import io.github.redshiftdevops.local.external.TextRows.LineFields;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields between delimiters, without quotes and escapes. */
record DelimitedFields(char delimiter) implements LineFields {

    @Override
    public List<@Nullable String> of(String line, LineReader more) {
        List<@Nullable String> fields = new ArrayList<>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            fields.add(line.substring(start, end));
            start = end + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }
}
