package io.github.redshiftdevops.local.procedure.parse;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;

/** A text that was read has an error. */
public final class BodySyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String sqlState;
    private final int offset;
    private final int line;

    BodySyntaxException(String sqlState, String message, Position position) {
        super(message);
        this.sqlState = sqlState;
        this.offset = position.offset();
        this.line = position.line();
    }

    /** Where in the source: the offset counts from 0 in UTF-16 units, the line as {@link Tokens#line} says. */
    record Position(int offset, int line) {}

    /** The error of a statement whose text was read. */
    public SqlError inStatement(Statement statement) {
        return at(statement, offset);
    }

    /** The error of a procedure's source, which is a part of the statement that creates it. */
    public SqlError inBody(Statement statement, int bodyOffset, String procedure) {
        return inContext(at(statement, bodyOffset), procedure);
    }

    /** The error of a procedure's source that is stored. */
    public SqlError inStored(String procedure) {
        return inContext(SqlError.of(sqlState, String.valueOf(getMessage())), procedure);
    }

    private SqlError inContext(SqlError error, String procedure) {
        return error.inContext("compile of PL/pgSQL function \"" + procedure + "\" near line " + line);
    }

    private SqlError at(Statement statement, int offsetInText) {
        int characters = statement
                .text()
                .codePointCount(0, Math.min(offsetInText, statement.text().length()));
        return SqlError.of(sqlState, String.valueOf(getMessage())).with('P', Integer.toString(characters + 1));
    }

    public String sqlState() {
        return sqlState;
    }

    /** Offset in the source, counted from 0 in UTF-16 units. */
    public int offset() {
        return offset;
    }

    /** Line of the source, counted as in error contexts. */
    public int line() {
        return line;
    }
}
