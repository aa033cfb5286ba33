package io.github.redshiftdevops.local.copy;

import java.io.Closeable;
import java.io.IOException;

/** Cuts one object into rows. */
interface RecordReader extends Closeable {

    /**
     * Reads the next record into the row.
     *
     * @return false behind the last
     * @throws BadRow if the record is malformed; the next call goes on behind it
     */
    boolean next(Row row) throws IOException, BadRow;

    /** Where the last record is, for the log of errors. */
    RecordPlace place();
}
