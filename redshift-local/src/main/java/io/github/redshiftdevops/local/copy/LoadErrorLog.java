package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.sql.Lexer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes STL_LOAD_ERRORS, apart from the transaction that fails.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_STL_LOAD_ERRORS.html">STL_LOAD_ERRORS</a>
 */
record LoadErrorLog(SqlSession session, TargetTable.LoadIdentity load, Instant started) {

    private static final int ROWS_A_STATEMENT = 200;
    private static final String INSERT = """
            insert into pg_catalog.stl_load_errors (userid, slice, tbl, starttime, session, query, filename, line_number,
                colname, type, col_length, "position", raw_line, raw_field_value, err_code, err_reason, is_partial,
                start_offset)
            values\s""";
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    void write(List<LoadError> errors) {
        for (int from = 0; from < errors.size(); from += ROWS_A_STATEMENT) {
            List<LoadError> some = errors.subList(from, Math.min(errors.size(), from + ROWS_A_STATEMENT));
            session.executeApart(some.stream().map(this::row).collect(Collectors.joining(", ", INSERT, "")), List.of());
        }
    }

    private String row(LoadError error) {
        return "(%d, 0, %d, %s, %d, %d, %s, %d, %s, %s, %s, %d, %s, %s, %d, %s, 0, %d)"
                .formatted(
                        load.user(),
                        load.table(),
                        Lexer.quoteLiteral(TIMESTAMP.format(started)),
                        load.session(),
                        load.query(),
                        literal(error.url(), 256),
                        error.line(),
                        literal(error.column(), 127),
                        literal(error.type(), 10),
                        literal(error.columnLength(), 10),
                        error.position(),
                        literal(error.rawLine(), 1024),
                        literal(error.rawField(), 1024),
                        error.code(),
                        literal(error.reason(), 100),
                        error.offset());
    }

    /** Cut to the bytes that the column holds; PostgreSQL has no NUL. */
    private static String literal(String text, int bytes) {
        StringBuilder cut = new StringBuilder();
        int size = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            size += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (size > bytes) {
                break;
            }
            cut.appendCodePoint(c == 0 ? ' ' : c);
            i += Character.charCount(c);
        }
        return Lexer.quoteLiteral(cut.toString());
    }
}
