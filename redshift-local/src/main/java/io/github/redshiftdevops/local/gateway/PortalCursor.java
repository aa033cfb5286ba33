package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Cursor;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.protocol.Execute;
import io.github.redshiftdevops.local.protocol.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cursor over a portal of PostgreSQL. */
final class PortalCursor implements Cursor {

    private static final int ROWS_AT_ONCE = 500;

    private final Backend backend;
    private final String portal;
    private final Deque<List<@Nullable String>> rows = new ArrayDeque<>();
    private final Backend.TextAnswers answers = new Backend.TextAnswers((columns, row) -> rows.add(row));
    private boolean exhausted;

    private PortalCursor(Backend backend, String portal) {
        this.backend = backend;
        this.portal = portal;
    }

    static PortalCursor open(Backend backend, String portal, String sql, List<Value> parameters) throws IOException {
        PortalCursor cursor = new PortalCursor(backend, portal);
        backend.start(portal, sql, parameters, new int[0]);
        backend.awaitDescription(cursor.answers);
        return cursor;
    }

    @Override
    public List<Column> columns() {
        return answers.columns();
    }

    @Override
    public @Nullable List<@Nullable String> next() {
        if (rows.isEmpty() && !exhausted) {
            fetch();
        }
        return rows.poll();
    }

    private void fetch() {
        try {
            backend.recover();
            new Execute(portal, ROWS_AT_ONCE).writeTo(backend.out());
            Signal.FLUSH.writeTo(backend.out());
            exhausted = !backend.answer(answers).equals("s");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            backend.closePortal(portal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
