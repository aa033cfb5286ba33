package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.formats.LibraryFormat;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.local.transfer.FixedWidths;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * How rows and fields are written in the objects.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-format.html">Data format
 *     parameters</a>
 */
sealed interface DataFormat {

    /**
     * Cuts an object into rows.
     *
     * @param object its bytes, decompressed; closed with the reader
     */
    RecordReader open(InputStream object, LoadTarget target) throws IOException;

    /** As STL_LOAD_COMMITS names it. */
    String title();

    /** As SYS_LOAD_HISTORY names it. */
    default String historyTitle() {
        return title().toLowerCase(Locale.ROOT);
    }

    /** The same format, with the content of the files that it names. */
    default DataFormat resolved(ObjectStore store) {
        return this;
    }

    /** Whether it is one of columns, such as Parquet. */
    default boolean isColumnar() {
        return false;
    }

    /** The characters of an object behind its header. */
    private static ByteSource text(InputStream object, CopyOptions options) throws IOException {
        ByteSource source = new ByteSource(options.encoding().toUtf8(object));
        for (int i = 0; i < options.ignoreHeader(); i++) {
            source.startRecord();
            source.skipLine();
        }
        return source;
    }

    /** A format of text: its records are lines. */
    sealed interface Text extends DataFormat {

        /**
         * Cuts text into rows.
         *
         * @param nulIsData whether NUL does not end a record
         */
        RecordReader reader(ByteSource source, boolean nulIsData);

        @Override
        default RecordReader open(InputStream object, LoadTarget target) throws IOException {
            return reader(
                    text(object, target.options()), target.options().nullAs().equals("\0"));
        }

        @Override
        default String title() {
            return "Text";
        }

        @Override
        default String historyTitle() {
            return "txt";
        }
    }

    /** Comma-separated values: quotes protect, a doubled quote is a quote. */
    record Csv(byte delimiter, byte quote) implements Text {

        @Override
        public String historyTitle() {
            return "csv";
        }

        @Override
        public RecordReader reader(ByteSource source, boolean nulIsData) {
            return new CsvReader(source, new LineEnds(source, nulIsData), this);
        }
    }

    /** Fields between delimiters, without quotes. */
    record Delimited(byte delimiter, boolean escape, boolean removeQuotes) implements Text {

        @Override
        public RecordReader reader(ByteSource source, boolean nulIsData) {
            return new DelimitedReader(source, new LineEnds(source, nulIsData), this);
        }
    }

    /** Fields of fixed widths. */
    record FixedWidth(FixedWidths widths) implements Text {

        @Override
        public RecordReader reader(ByteSource source, boolean nulIsData) {
            return new FixedWidthReader(source, new LineEnds(source, nulIsData), this);
        }
    }

    /** JSON objects or arrays, one for each row, one behind the other. */
    record Json(FieldMapping mapping) implements DataFormat {

        @Override
        public RecordReader open(InputStream object, LoadTarget target) throws IOException {
            return new JsonReader(text(object, target.options()), mapping.of(target));
        }

        @Override
        public DataFormat resolved(ObjectStore store) {
            return new Json(mapping.resolved(store));
        }

        @Override
        public String title() {
            return "JSON";
        }
    }

    /**
     * Formats that libraries read, which need not be on the class path.
     *
     * @param nested whether SERIALIZETOJSON lets a column of type SUPER take lists and structures
     */
    record Library(LibraryFormat format, FieldMapping mapping, boolean nested) implements DataFormat {

        @Override
        public RecordReader open(InputStream object, LoadTarget target) throws IOException {
            return ValueReader.open(format.open(object), this, target);
        }

        @Override
        public DataFormat resolved(ObjectStore store) {
            return new Library(format, mapping.resolved(store), nested);
        }

        @Override
        public String title() {
            return format.title();
        }

        @Override
        public boolean isColumnar() {
            return format.isColumnar();
        }
    }
}
