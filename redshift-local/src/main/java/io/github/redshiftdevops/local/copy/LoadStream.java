package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.io.InputStream;
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
        SqlError error = SqlError.of(Problem.of("XX000", rows.url() + " cannot be read: " + e.getMessage()));
        error.initCause(e);
        return error;
    }

    private LoadError error(BadRow problem, String columnName) {
        int field = problem.field() >= 0 ? problem.field() : indexOf(columnName);
        TargetColumn column = field < 0 || field >= columns.size() ? null : columns.get(field);
        boolean hasField = field >= 0 && field < row.fields();
        ByteSource source = rows.source();
        String rawLine = source.recordText();
        String rawField = hasField ? row.text(field) : "";
        return new LoadError(
                rows.url(),
                source.recordLine(),
                source.recordOffset(),
                column == null ? columnName : column.name(),
                column == null ? "" : column.redshiftType(),
                column == null ? "" : column.columnLength(),
                Math.max(0, rawField.isEmpty() ? 0 : rawLine.indexOf(rawField)),
                rawLine,
                rawField,
                problem.code(),
                problem.reason());
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
