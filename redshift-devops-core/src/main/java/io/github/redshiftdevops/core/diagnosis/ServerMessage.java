package io.github.redshiftdevops.core.diagnosis;

import com.amazon.redshift.util.RedshiftException;
import com.amazon.redshift.util.ServerErrorMessage;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the server said.
 *
 * @param text the message itself
 * @param position of the character in the statement, counted from 1; 0 if the server gave none
 */
record ServerMessage(
        String text, @Nullable String detail, @Nullable String hint, int position) {

    static ServerMessage of(SQLException exception) {
        ServerErrorMessage message =
                exception instanceof RedshiftException redshift ? redshift.getServerErrorMessage() : null;
        return message == null
                ? new ServerMessage(Objects.toString(exception.getMessage(), "no message"), null, null, 0)
                : new ServerMessage(
                        Objects.toString(message.getMessage(), "no message"),
                        joined(message.getDetail(), message.getWhere()),
                        message.getHint(),
                        message.getPosition());
    }

    private static @Nullable String joined(@Nullable String detail, @Nullable String where) {
        String joined = Stream.of(Optional.ofNullable(detail), Optional.ofNullable(where))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return joined.isEmpty() ? null : joined;
    }
}
