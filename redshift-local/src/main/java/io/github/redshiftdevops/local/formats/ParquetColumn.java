package io.github.redshiftdevops.local.formats;

/** A column of a Parquet file that is written; precision and scale are those of a decimal. */
public record ParquetColumn(String name, FileType type, int precision, int scale) {}
