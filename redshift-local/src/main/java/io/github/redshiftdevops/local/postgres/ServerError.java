package io.github.redshiftdevops.local.postgres;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the server answered while its databases were prepared. */
final class ServerError extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Map<Character, String> fields;

    /** With the fields of ErrorResponse by their letters. */
    ServerError(Map<Character, String> fields) {
        super(fields.get('C') + ": " + fields.get('M'));
        this.fields = Map.copyOf(fields);
    }

    /** The primary message with its SQLSTATE. */
    String text() {
        return fields.get('M') + " (SQLSTATE " + fields.get('C') + ")";
    }

    /** Detail, inner query and context, or null. */
    @Nullable
    String detail() {
        String detail = Stream.of('D', 'q', 'W')
                .filter(fields::containsKey)
                .map(fields::get)
                .collect(Collectors.joining("\n"));
        return detail.isEmpty() ? null : detail;
    }

    @Nullable
    String hint() {
        return fields.get('H');
    }

    /** The place in the query, in code points counted from 1; 0 if the server named none. */
    int position() {
        return Integer.parseInt(fields.getOrDefault('P', "0"));
    }
}
