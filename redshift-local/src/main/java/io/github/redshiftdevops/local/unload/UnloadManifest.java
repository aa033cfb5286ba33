package io.github.redshiftdevops.local.unload;

import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.transfer.S3Location;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file that lists the others.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD_command_examples.html">UNLOAD examples: manifest</a>
 */
record UnloadManifest(S3Location target, List<UnloadedFile> files, List<UnloadColumn> columns) {

    String plain() {
        return files.stream()
                .map(file -> "    {\"url\":" + JsonValue.quote(target.url(file.key())) + "}")
                .collect(Collectors.joining(",\n", "{\n  \"entries\": [\n", "\n  ]\n}\n"));
    }

    String verbose() {
        String entries = files.stream()
                .map(file -> "    {\"url\":" + JsonValue.quote(target.url(file.key())) + ", \"meta\": { "
                        + counts(file.size(), file.lines(), " ") + " }}")
                .collect(Collectors.joining(",\n"));
        String elements = columns.stream()
                .map(column -> "      {\"name\": " + JsonValue.quote(column.name()) + ", \"type\": "
                        + column.manifestType() + "}")
                .collect(Collectors.joining(",\n"));
        long size = files.stream().mapToLong(UnloadedFile::size).sum();
        long lines = files.stream().mapToLong(UnloadedFile::lines).sum();
        return """
                {
                  "entries": [
                %s
                  ],
                  "schema": {
                    "elements": [
                %s
                    ]
                  },
                  "meta": {
                    %s
                  },
                  "author": {
                    "name": "Amazon Redshift",
                    "version": "1.0.0"
                  }
                }
                """.formatted(entries, elements, counts(size, lines, "\n    "));
    }

    private static String counts(long size, long lines, String separator) {
        return "\"content_length\": " + size + "," + separator + "\"record_count\": " + lines;
    }
}
