package io.github.redshiftdevops.local.execution;

import io.github.redshiftdevops.sql.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An error that the client gets as ErrorResponse. The fields are those of the protocol, by their letters: {@code S}
 * severity, {@code C} SQLSTATE, {@code M} message, {@code D} detail, {@code H} hint, {@code P} position, {@code W}
 * context.
 *
 * @see <a href="https://www.postgresql.org/docs/16/protocol-error-fields.html">Error and Notice Message Fields</a>
 */
public final class SqlError extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final LinkedHashMap<Character, String> fields;
    private final boolean fromServer;

    private SqlError(Map<Character, String> fields, boolean fromServer) {
        super(fields.get('C') + ": " + fields.get('M'));
        this.fields = new LinkedHashMap<>(fields);
        this.fromServer = fromServer;
    }

    /** An error that PostgreSQL reported; its transaction has failed already. */
    public static SqlError fromServer(Map<Character, String> fields) {
        return new SqlError(fields, true);
    }

    /** An error of our own. */
    public static SqlError of(String sqlState, String message) {
        return of(Problem.of(sqlState, message));
    }

    /** An error of our own; the problem's code is its SQLSTATE. */
    public static SqlError of(Problem problem) {
        Map<Character, String> fields = new LinkedHashMap<>();
        fields.put('S', "ERROR");
        fields.put('C', problem.code());
        fields.put('M', problem.message());
        Optional.ofNullable(problem.detail()).ifPresent(detail -> fields.put('D', detail));
        Optional.ofNullable(problem.hint()).ifPresent(hint -> fields.put('H', hint));
        return new SqlError(fields, false);
    }

    /** The same error with one field set. */
    public SqlError with(char field, String value) {
        Map<Character, String> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        SqlError error = new SqlError(changed, fromServer);
        error.setStackTrace(getStackTrace());
        return error;
    }

    /** The same error with one field absent. */
    public SqlError without(char field) {
        Map<Character, String> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        SqlError error = new SqlError(changed, fromServer);
        error.setStackTrace(getStackTrace());
        return error;
    }

    /** The same error with a line added at the end of its context. */
    public SqlError inContext(String line) {
        String context = fields.get('W');
        return with('W', context == null ? line : context + "\n" + line);
    }

    /** The protocol's fields by their letters. */
    public Map<Character, String> fields() {
        return Map.copyOf(fields);
    }

    /** Five characters, for example {@code 42601}. */
    public String sqlState() {
        return fields.getOrDefault('C', "XX000");
    }

    /** The primary message. */
    public String primaryMessage() {
        return fields.getOrDefault('M', "");
    }

    /** Whether PostgreSQL reported it, so that it knows already that the transaction has failed. */
    public boolean isFromServer() {
        return fromServer;
    }
}
