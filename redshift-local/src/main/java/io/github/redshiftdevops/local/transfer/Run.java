package io.github.redshiftdevops.local.transfer;

import io.github.redshiftdevops.local.execution.SqlSession;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a COPY or UNLOAD, as the system tables identify it.
 *
 * @param user OID of the user
 * @param session process id of the session
 * @param query number of the statement
 * @param transaction number of its transaction
 */
public record Run(int user, int session, int query, long transaction, String database, Instant started) {

    private static final String IDENTITY = """
            select (select u.usesysid::int4 from pg_catalog.pg_user u where u.usename = current_user),
                   pg_catalog.pg_backend_pid(), pg_catalog.current_database()""";

    /** Begins one. */
    public static Run begin(SqlSession session) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        session.query(IDENTITY, List.of(), (columns, row) -> rows.add(row));
        List<@Nullable String> row = rows.get(0);
        return new Run(
                (int) number(row.get(0)),
                (int) number(row.get(1)),
                (int) session.queryNumber(),
                session.transactionNumber(),
                Objects.requireNonNullElse(row.get(2), ""),
                Instant.now());
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    /** The microseconds until a time. */
    public long microsecondsUntil(Instant ended) {
        return Duration.between(started, ended).toNanos() / 1000;
    }
}
