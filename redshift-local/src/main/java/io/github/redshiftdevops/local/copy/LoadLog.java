package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.transfer.LogRow;
import io.github.redshiftdevops.local.transfer.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes what the system tables say of a load. A failed one is written apart from its transaction, which is lost.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html">STL_LOAD_ERRORS</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/SYS_LOAD_HISTORY.html">SYS_LOAD_HISTORY</a>
 */
record LoadLog(SqlSession session, Run run, TargetTable table, CopyCommand command) {

    private static final int ROWS_A_STATEMENT = 200;
    private static final int MOST_DETAILED = 20;
    private static final String ERRORS = """
            insert into pg_catalog.stl_load_errors (userid, slice, tbl, starttime, session, query, filename, line_number,
                colname, type, col_length, "position", raw_line, raw_field_value, err_code, err_reason, is_partial,
                start_offset)
            values\s""";
    private static final String DETAILS = "insert into pg_catalog.stl_loaderror_detail values ";
    private static final String HISTORY = "insert into pg_catalog.sys_load_history values ";
    private static final String FILES = "insert into pg_catalog.redshift_local_load_file values ";

    /** Logs a load that failed. */
    void failed(LoadErrors errors, List<LoadedFile> files) {
        writeErrors(errors);
        session.executeApart(HISTORY + history("aborted", 0, errors.count(), files), List.of());
    }

    /** Logs a load that succeeded, and makes it the last one of the session. */
    void completed(LoadErrors errors, List<LoadedFile> files, long rows) {
        writeErrors(errors);
        String history = HISTORY + history("completed", rows, errors.count(), files);
        String last = "select set_config('redshift_local.last_copy_id', '" + run.query()
                + "', false), set_config('redshift_local.last_copy_count', '" + rows + "', false)";
        String insertFiles = files.isEmpty()
                ? ""
                : ", files as (" + files.stream().map(this::file).collect(Collectors.joining(", ", FILES, "")) + ")";
        session.query("with history as (" + history + ")" + insertFiles + " " + last, List.of(), RowSink.NONE);
    }

    private void writeErrors(LoadErrors errors) {
        write(ERRORS, errors.all(), this::error);
        List<String> details = new ArrayList<>();
        for (LoadError error :
                errors.all().subList(0, Math.min(MOST_DETAILED, errors.all().size()))) {
            for (int i = 0; i < error.columns().size(); i++) {
                details.add(detail(error, i));
            }
        }
        write(DETAILS, details, detail -> detail);
    }

    private <T> void write(String insert, List<T> all, Function<T, String> row) {
        for (int from = 0; from < all.size(); from += ROWS_A_STATEMENT) {
            List<T> some = all.subList(from, Math.min(all.size(), from + ROWS_A_STATEMENT));
            session.executeApart(some.stream().map(row).collect(Collectors.joining(", ", insert, "")), List.of());
        }
    }

    private String error(LoadError error) {
        return new LogRow()
                .add(run.user())
                .add(0)
                .add(table.oid())
                .add(run.started())
                .add(run.session())
                .add(run.query())
                .add(error.url(), 256)
                .add(error.place().line())
                .add(error.column().name(), 127)
                .add(error.column().type(), 10)
                .add(error.column().length(), 10)
                .add(error.position())
                .addAscii(error.place().text(), 1024)
                .add(error.rawField(), 1024)
                .add(error.code())
                .add(error.reason(), 100)
                .add(0)
                .add(error.place().offset())
                .toString();
    }

    /** The last column is the one whose value is none. */
    private String detail(LoadError error, int index) {
        LoadError.Column column = error.columns().get(index);
        boolean bad = index == error.columns().size() - 1;
        return new LogRow()
                .add(run.user())
                .add(0)
                .add(run.session())
                .add(run.query())
                .add(error.url(), 256)
                .add(error.place().line())
                .add(index)
                .add(column.name(), 1024)
                .addAscii(bad ? "" : column.value(), 1024)
                .add(bad ? 1 : 0)
                .add(column.type(), 10)
                .add(column.length(), 10)
                .toString();
    }

    private String history(String status, long rows, long errors, List<LoadedFile> files) {
        Instant ended = Instant.now();
        long bytes = files.stream().mapToLong(LoadedFile::bytes).sum();
        return new LogRow()
                .add(run.user())
                .add(run.query())
                .add(run.transaction())
                .add(run.session())
                .add(run.database())
                .add(status)
                .add(table.name().table())
                .add(run.started())
                .add(ended)
                .add(run.microsecondsUntil(ended))
                .add(command.source().url())
                .add(command.options().format().historyTitle())
                .add(rows)
                .add(rows == 0 ? 0 : bytes)
                .add(files.size())
                .add(bytes)
                .add(files.size())
                .add(bytes)
                .add(errors)
                .add(0)
                .toString();
    }

    private String file(LoadedFile file) {
        return new LogRow()
                .add(run.user())
                .add(run.query())
                .add(file.url(), 256)
                .add(command.options().format().title())
                .add(Math.min(Integer.MAX_VALUE, file.records()))
                .add(file.bytes())
                .add(run.started())
                .add(Instant.now())
                .toString();
    }
}
