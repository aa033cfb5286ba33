package io.github.redshiftdevops.local.copy;

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
     * @param nulIsData whether NUL does not end a record
     */
    RecordReader reader(ByteSource source, boolean nulIsData);

    /** Comma-separated values: quotes protect, a doubled quote is a quote. */
    record Csv(byte delimiter, byte quote) implements DataFormat {

        @Override
        public RecordReader reader(ByteSource source, boolean nulIsData) {
            return new CsvReader(source, new LineEnds(source, nulIsData), this);
        }
    }

    /** Fields between delimiters, without quotes. */
    record Delimited(byte delimiter, boolean escape, boolean removeQuotes) implements DataFormat {

        @Override
        public RecordReader reader(ByteSource source, boolean nulIsData) {
            return new DelimitedReader(source, new LineEnds(source, nulIsData), this);
        }
    }
}
