package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the objects in PostgreSQL's COPY text format, read and converted while PostgreSQL takes them: memory does
 * not grow with the objects.
 */
final class LoadStream extends InputStream {

    private static final int BLOCK = 1 << 15;

    private final ObjectRows rows;
    private final List<TargetColumn> columns;
    private final RowWriter writer;
    private final LoadErrors errors;
    private final Row row = new Row();
    private final CopyText text = new CopyText();
    private final Runnable cancelCheck;
    private long count;
    private @Nullable SqlError failure;

    /** Checks, for every block, whether the client wants it to go on. */
    LoadStream(ObjectRows rows, RowWriter writer, LoadErrors errors, Runnable cancelCheck) {
        this.rows = rows;
        this.columns = writer.columns();
        this.writer = writer;
        this.errors = errors;
        this.cancelCheck = cancelCheck;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /**
     * Reads converted rows.
     *
     * @throws SqlError if there are too many bad rows, or an object cannot be read
     */
    @Override
    public int read(byte[] to, int offset, int most) {
        if (most == 0) {
            return 0;
        }
        try {
            fillBlock();
        } catch (SqlError e) {
            failure = e;
            throw e;
        }
        return text.size() == 0 ? -1 : text.drain(to, offset, most);
    }

    private void fillBlock() {
        cancelCheck.run();
        boolean more = true;
        while (more && text.size() < BLOCK) {
            more = convertNext();
        }
    }

    /** Reads rows without keeping them, up to the one with the number, counted from 1; what fails it, found by others. */
    LoadError locate(long number, String column, BadRow problem) {
        while (count < number && convertNext()) {
            text.returnTo(0);
        }
        return error(problem, column);
    }

    private boolean convertNext() {
        int mark = text.mark();
        try {
            if (!rows.next(row)) {
                return false;
            }
            writer.write(row, text);
            count++;
        } catch (BadRow e) {
            text.returnTo(mark);
            errors.add(error(e, ""));
        } catch (IOException e) {
            throw unreadable(e);
        }
        return true;
    }

    private SqlError unreadable(IOException e) {
        String url = rows.url();
        String problem = url.isEmpty() ? String.valueOf(e.getMessage()) : url + " cannot be read: " + e.getMessage();
        SqlError error = SqlError.of(Problem.of("XX000", problem));
        error.initCause(e);
        return error;
    }

    private LoadError error(BadRow problem, String columnName) {
        int field = problem.field() >= 0 ? problem.field() : indexOf(columnName);
        RecordPlace place = rows.place();
        String rawField = field >= 0 && field < row.fields() ? row.text(field) : "";
        return new LoadError(
                rows.url(),
                place,
                columnsUpTo(field),
                Math.max(0, rawField.isEmpty() ? 0 : place.text().indexOf(rawField)),
                rawField,
                problem.code(),
                problem.reason());
    }

    private List<LoadError.Column> columnsUpTo(int field) {
        List<LoadError.Column> upTo = new ArrayList<>();
        for (int i = 0; i <= field && i < columns.size(); i++) {
            TargetColumn column = columns.get(i);
            upTo.add(new LoadError.Column(
                    column.name(), column.redshiftType(), column.columnLength(), i < row.fields() ? row.text(i) : ""));
        }
        return upTo;
    }

    private int indexOf(String columnName) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(columnName)) {
                return i;
            }
        }
        return -1;
    }

    /** How many rows were converted. */
    long count() {
        return count;
    }

    /** What was read of the objects. */
    List<LoadedFile> files() {
        return rows.files();
    }

    /** Why reading failed, or null. */
    @Nullable
    SqlError failure() {
        return failure;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
