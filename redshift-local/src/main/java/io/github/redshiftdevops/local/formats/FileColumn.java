package io.github.redshiftdevops.local.formats;

/**
 * A column of a columnar file.
 *
 * @param schema as the file describes it, for example {@code optional int64 id}
 */
public record FileColumn(String name, FileType type, String schema) {}
