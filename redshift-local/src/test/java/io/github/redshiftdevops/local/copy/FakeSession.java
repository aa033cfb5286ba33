package io.github.redshiftdevops.local.copy;

import io.github.redshiftdevops.local.execution.Cursor;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.s3.ObjectStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A session with one table and no server: it keeps what it is sent. */
final class FakeSession implements SqlSession {

    final List<List<@Nullable String>> columns = new ArrayList<>();
    final List<String> copies = new ArrayList<>();
    final List<String> logged = new ArrayList<>();
    final List<String> apart = new ArrayList<>();
    final List<String> notices = new ArrayList<>();

    @Nullable
    SqlError serverError;

    @Nullable
    String lookedUp;

    private final ObjectStore store;

    FakeSession(ObjectStore store) {
        this.store = store;
    }

    /** Adds a column: name, type, type modifier, not null (t or f), identity. */
    void column(String... column) {
        List<@Nullable String> row = new ArrayList<>(List.of("4711"));
        row.addAll(Arrays.asList(column));
        columns.add(row);
    }

    @Override
    public Outcome query(String postgresSql, List<Value> parameters, RowSink rows) {
        if (postgresSql.contains("pg_backend_pid")) {
            rows.row(List.of(), List.of("10", "99", "dev"));
            return new Outcome("SELECT 1", List.of());
        }
        if (parameters.isEmpty()) {
            logged.add(postgresSql);
            return new Outcome("SELECT 1", List.of());
        }
        lookedUp = new String(Objects.requireNonNull(parameters.get(0).bytes()), StandardCharsets.UTF_8);
        columns.forEach(row -> rows.row(List.of(), row));
        return new Outcome("SELECT " + columns.size(), List.of());
    }

    @Override
    public long copyIn(String copyFromStdin, InputStream data) {
        copies.add(copyFromStdin);
        try {
            copies.add(new String(data.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (serverError != null) {
            throw serverError;
        }
        return 0;
    }

    @Override
    public void executeApart(String postgresSql, List<Value> parameters) {
        apart.add(postgresSql);
    }

    @Override
    public void notice(Severity severity, String message) {
        notices.add(severity + ": " + message);
    }

    @Override
    public ObjectStore s3() {
        return store;
    }

    @Override
    public Outcome execute(String redshiftSql, List<Value> parameters, RowSink rows) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Cursor open(String redshiftSql, List<Value> parameters) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long queryNumber() {
        return 7;
    }

    @Override
    public long transactionNumber() {
        return 0;
    }

    @Override
    public TransactionMode transactionMode() {
        return TransactionMode.AUTOCOMMIT;
    }

    @Override
    public TransactionMode enter(TransactionMode mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void begin() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void commit() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rollback() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void checkCancelled() {}
}
