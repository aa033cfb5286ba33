package io.github.redshiftdevops.core.flyway;

import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Statements that the driver sends in one turn. Within a transaction block they do what they do one after the other.
 *
 * @param warnings of all of them
 */
record SentTogether(List<SQLWarning> warnings) {

    /** The driver says in all its languages first, which entry of the batch failed, counted from 0. */
    private static final Pattern ENTRY = Pattern.compile("\\d+");

    /**
     * Sends them.
     *
     * @throws Failed if one of them fails; those after it were not run
     * @throws SQLException if the connection fails
     */
    static SentTogether send(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements) {
                statement.addBatch(sql);
            }
            statement.executeBatch();
            return new SentTogether(warnings(statement));
        } catch (BatchUpdateException e) {
            throw failed(e, statements.size());
        }
    }

    private static SQLException failed(BatchUpdateException exception, int size) {
        SQLException cause = exception.getNextException();
        Matcher entry = ENTRY.matcher(String.valueOf(exception.getMessage()));
        if (cause == null || !entry.find()) {
            return exception;
        }
        int index = Integer.parseInt(entry.group());
        return index < size ? new Failed(index, cause) : exception;
    }

    private static List<SQLWarning> warnings(Statement statement) throws SQLException {
        List<SQLWarning> all = new ArrayList<>();
        for (SQLWarning warning = statement.getWarnings(); warning != null; warning = warning.getNextWarning()) {
            all.add(warning);
        }
        return all;
    }

    /** One of the statements failed. */
    static final class Failed extends SQLException {

        private static final long serialVersionUID = 1;

        private final int index;

        private final SQLException reason;

        Failed(int index, SQLException reason) {
            super(reason.getMessage(), reason.getSQLState(), reason.getErrorCode(), reason);
            this.index = index;
            this.reason = reason;
        }

        /** Of the statement, counted from 0. */
        int index() {
            return index;
        }

        /** What the database said. */
        SQLException reason() {
            return reason;
        }
    }
}
