package io.github.redshiftdevops.local.formats;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** A format whose library may be absent. */
public enum LibraryFormat {
    AVRO("Avro", "org.apache.avro:avro:1.12.1"),
    ORC(
            "ORC",
            "org.apache.orc:orc-core:jar:nohive:1.9.8, org.apache.orc:orc-shims:1.9.8 and"
                    + " org.apache.hadoop:hadoop-client-api:3.4.2") {

        @Override
        ValueSource source(InputStream file) throws IOException {
            return OrcSource.open(file);
        }

        @Override
        List<String> witnesses() {
            return List.of(
                    "org.apache.orc.OrcFile",
                    "org.apache.orc.storage.ql.exec.vector.VectorizedRowBatch",
                    "org.apache.orc.impl.HadoopShims",
                    "org.apache.hadoop.fs.FSDataInputStream");
        }
    },
    PARQUET("Parquet", "org.apache.parquet:parquet-hadoop:1.17.0 and org.apache.hadoop:hadoop-client-api:3.4.2") {

        @Override
        ValueSource source(InputStream file) throws IOException {
            return ParquetSource.open(file);
        }

        @Override
        List<String> witnesses() {
            return List.of("org.apache.parquet.hadoop.ParquetFileReader", "org.apache.hadoop.fs.PathFilter");
        }
    };

    private final String title;
    private final String coordinates;

    LibraryFormat(String title, String coordinates) {
        this.title = title;
        this.coordinates = coordinates;
    }

    /** For people and system tables, for example {@code Parquet}. */
    public String title() {
        return title;
    }

    /** Whether its columns have positions instead of names. */
    public boolean isColumnar() {
        return this != AVRO;
    }

    /**
     * Reads a file.
     *
     * @param file its bytes; closed with what is returned, and also if this fails
     * @throws SqlError if the library is not on the class path
     * @throws IOException if this is no file of the format
     */
    public ValueSource open(InputStream file) throws IOException {
        requireLibrary();
        try {
            return source(file);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e instanceof IOException io ? io : malformed((RuntimeException) e);
        }
    }

    ValueSource source(InputStream file) throws IOException {
        return AvroSource.open(file);
    }

    /** A class of each jar that is needed. */
    List<String> witnesses() {
        return List.of("org.apache.avro.file.DataFileStream");
    }

    private IOException malformed(RuntimeException e) {
        return new IOException("this is no file of format " + title + ": " + e.getMessage(), e);
    }

    /**
     * Makes sure that files of this format can be read and written.
     *
     * @throws SqlError if the library is not on the class path
     */
    public void requireLibrary() {
        try {
            for (String witness : witnesses()) {
                Class.forName(witness, false, LibraryFormat.class.getClassLoader());
            }
        } catch (ClassNotFoundException e) {
            throw SqlError.of(Problem.of("0A000", "the library for " + title + " is not on the class path")
                    .withHint("add " + coordinates + " to the class path of the local Redshift"));
        }
    }

    /**
     * Writes a Parquet file.
     *
     * @throws SqlError if the library is not on the class path, or has no type for a column
     */
    public static ParquetSink createParquet(Path file, List<ParquetColumn> columns) throws IOException {
        PARQUET.requireLibrary();
        return new ParquetRows(file, columns);
    }
}
