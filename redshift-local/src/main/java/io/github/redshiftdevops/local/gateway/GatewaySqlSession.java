package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.Cursor;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.Severity;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.TransactionMode;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.gateway.Translation.Handled;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.gateway.Translation.Unresolved;
import io.github.redshiftdevops.local.gateway.Translation.Untyped;
import io.github.redshiftdevops.local.history.Execution;
import io.github.redshiftdevops.local.history.StatementProfile;
import io.github.redshiftdevops.local.numeric.ParameterType;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.ParameterDescription;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.protocol.Signal;
import io.github.redshiftdevops.local.protocol.StartupPacket.CancelRequest;
import io.github.redshiftdevops.local.rewrite.Rewriter;
import io.github.redshiftdevops.local.s3.ObjectStore;
import io.github.redshiftdevops.sql.Statement;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/** The session as commands see it. */
final class GatewaySqlSession implements SqlSession {

    private static final int VARCHAR = 1043;

    private final History history;
    private final Backend backend;
    private final FrameWriter client;
    private final GatewayContext context;
    private final Map<String, String> startup;
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private TransactionMode procedureMode = TransactionMode.AUTOCOMMIT;
    private int cursors;

    /** Runs an action that talks to PostgreSQL. */
    @FunctionalInterface
    private interface Talk<T> {
        T talk() throws IOException;
    }

    GatewaySqlSession(History history, FrameWriter client, GatewayContext context, Map<String, String> startup) {
        this.history = history;
        this.backend = history.backend();
        this.client = client;
        this.context = context;
        this.startup = startup;
    }

    History history() {
        return history;
    }

    /**
     * The statements of a client's script.
     *
     * @throws SqlError if Redshift would refuse one of them
     */
    List<Translation> translationsOf(String script) {
        return notingRefusal(script, () -> context.translations().of(script, backend.parameters()));
    }

    /** What becomes of the text of a client's prepared statement. */
    Translation translationOf(String sql) {
        return notingRefusal(sql, () -> context.translations().ofOne(sql, backend.parameters()));
    }

    private List<Translation> translationsInside(String redshiftSql) {
        ObeyedParameters parameters = talk(() -> backend.parameters().refresh(backend));
        return context.translations().of(redshiftSql, parameters);
    }

    private <T> T notingRefusal(String sql, Supplier<T> translation) {
        try {
            return translation.get();
        } catch (SqlError e) {
            history.refused(sql, e);
            throw e;
        }
    }

    /** Says that the client's next statement begins: an older cancel does not concern it. */
    void beginStatement() {
        cancelled.set(false);
    }

    /** Asks the current statement to stop; may be called from any thread. */
    void cancel() {
        cancelled.set(true);
    }

    /** What a client may be told of an error. */
    Map<Character, String> clientFields(SqlError error) {
        Map<Character, String> fields = new LinkedHashMap<>(error.fields());
        fields.putIfAbsent('V', fields.getOrDefault('S', "ERROR"));
        return fields;
    }

    /** The types of the parameters of a command: as declared, else text. */
    static ParameterDescription parameterDescription(List<Integer> declared) {
        return new ParameterDescription(
                declared.stream().map(type -> type == 0 ? VARCHAR : type).toList());
    }

    /** Sends the client the RowDescription of a command's result, or NoData. */
    void describe(Command command, List<Integer> parameterTypes, int[] resultFormats) throws IOException {
        Optional<String> shape = command.resultShape(this, parameterTypes);
        if (shape.isEmpty()) {
            Signal.NO_DATA.writeTo(client);
            return;
        }
        backend.start("", shape.get(), List.of(), resultFormats);
        backend.awaitDescription(new Backend.Answers() {
            @Override
            public void columns(Frame rowDescription) throws IOException {
                client.frame(ClientTypes.of(rowDescription, backend.parameters()));
            }

            @Override
            public void row(Frame dataRow) {
                throw new IllegalStateException("a description has no rows");
            }
        });
    }

    /** Executes a statement of the client; returns its tag. */
    String run(Translation statement, List<Value> parameters, ClientResult result) throws IOException {
        Execution execution = history.start(statement.profile());
        try {
            Translation resolved = resolve(statement, ParameterType.of(parameters));
            String tag = resolved instanceof Handled handled
                    ? run(handled.command(), parameters, result)
                    : result.of((PassedOn) resolved);
            history.completed(execution, tag);
            return tag;
        } catch (SqlError e) {
            history.failed(execution, e);
            throw e;
        }
    }

    private String run(Command command, List<Value> parameters, ResultSink result) throws IOException {
        if (command.endsImplicitTransaction() && procedureMode == TransactionMode.AUTOCOMMIT) {
            backend.sync();
        }
        if (!command.hasStatements()) {
            return command.execute(this, parameters, result);
        }
        Closeable deadline = StatementDeadline.of(this, this::cancelAll);
        try {
            return command.execute(this, parameters, result);
        } finally {
            deadline.close();
        }
    }

    private void cancelAll() throws IOException {
        context.cancelKeys().cancel(new CancelRequest(backend.greeting().key()), context.postgres());
    }

    @Override
    public Outcome execute(String redshiftSql, List<Value> parameters, RowSink rows) {
        Outcome last = new Outcome("", List.of());
        for (Translation statement : translationsInside(redshiftSql)) {
            talk(() -> {
                history.publishTo(statement.profile());
                return statement;
            });
            last = execute(statement, parameters, rows);
        }
        return last;
    }

    @Override
    public Outcome executeStatement(String redshiftSql, List<Value> parameters, RowSink rows) {
        Outcome last = new Outcome("", List.of());
        for (Translation statement : translationsInside(redshiftSql)) {
            last = nested(statement.profile(), () -> execute(statement, parameters, rows), Outcome::tag);
        }
        return last;
    }

    @Override
    public long queryNumber() {
        return history.query();
    }

    @Override
    public long transactionNumber() {
        return history.transaction();
    }

    /**
     * Asks PostgreSQL for the columns of tables and for the types of DECIMALs if the statement depends on them.
     *
     * @throws SqlError if PostgreSQL does not know the tables
     */
    Translation resolve(Translation translation, List<ParameterType> parameters) {
        Translation resolved = translation instanceof Unresolved unresolved ? resolve(unresolved) : translation;
        if (resolved instanceof Untyped untyped) {
            return Translation.typed(
                    talk(() -> Analysis.typed(backend, untyped.types(), parameters)),
                    untyped.charactersBefore(),
                    untyped.profile());
        }
        return resolved;
    }

    private Translation resolve(Unresolved unresolved) {
        Statement statement = unresolved.statement();
        try {
            return Translation.of(
                    Rewriter.rewrite(statement, this::columnsOf), unresolved.charactersBefore(), unresolved.profile());
        } catch (SqlError e) {
            throw ErrorReports.inScript(e, unresolved.charactersBefore());
        }
    }

    private List<String> columnsOf(String query) {
        return talk(() -> backend.columns(query)).stream().map(Column::name).toList();
    }

    private Outcome execute(Translation translation, List<Value> parameters, RowSink rows) {
        Translation statement = resolve(translation, ParameterType.of(parameters));
        if (statement instanceof PassedOn passedOn) {
            return inClientText(passedOn, () -> backend.run(passedOn.rewritten().text(), parameters, rows));
        }
        RowSinkResult result = new RowSinkResult(rows);
        String tag = talk(() -> run(((Handled) statement).command(), parameters, result));
        return new Outcome(tag, result.columns);
    }

    private final class RowSinkResult implements ResultSink {

        private final RowSink rows;
        private List<Column> columns = List.of();

        RowSinkResult(RowSink rows) {
            this.rows = rows;
        }

        @Override
        public void rowsOf(String sql, List<Value> parameters) {
            columns = query(sql, parameters, rows).columns();
        }
    }

    @Override
    public Cursor open(String redshiftSql, List<Value> parameters) {
        Translation translation = context.translations().ofOne(redshiftSql, backend.parameters());
        return nested(translation.profile(), () -> open(translation, parameters), cursor -> "");
    }

    @Override
    public <T> T logged(String redshiftSql, Supplier<T> execution) {
        return nested(StatementProfile.of(Statement.of(redshiftSql)), execution, result -> "");
    }

    private <T> T nested(StatementProfile profile, Supplier<T> statement, Function<T, String> tag) {
        Execution execution =
                talk(() -> Optional.ofNullable(history.startNested(profile))).orElse(null);
        try {
            T result = statement.get();
            history.completed(execution, tag.apply(result));
            return result;
        } catch (SqlError e) {
            history.failed(execution, e);
            throw e;
        }
    }

    private Cursor open(Translation translation, List<Value> parameters) {
        Translation statement = resolve(translation, ParameterType.of(parameters));
        if (statement instanceof PassedOn passedOn) {
            String name = "redshift_local_cursor_" + ++cursors;
            return inClientText(
                    passedOn,
                    () -> PortalCursor.open(backend, name, passedOn.rewritten().text(), parameters));
        }
        throw SqlError.of("42P11", "cannot open a cursor for a statement that is not a query");
    }

    @Override
    public Outcome query(String postgresSql, List<Value> parameters, RowSink rows) {
        return talk(() -> backend.run(postgresSql, parameters, rows));
    }

    @Override
    public long copyIn(String copyFromStdin, InputStream data) {
        return new Outcome(talk(() -> backend.copyIn(copyFromStdin, data)), List.of()).rowCount();
    }

    @Override
    public void executeApart(String postgresSql, List<Value> parameters) {
        talk(() -> {
            try (Backend apart = Backend.open(context.postgres(), startup, context::answerLambda, () -> {})) {
                Outcome outcome = apart.run(postgresSql, parameters, RowSink.NONE);
                apart.sync();
                return outcome;
            }
        });
    }

    @Override
    public void notice(Severity severity, String message) {
        Map<Character, String> fields = new LinkedHashMap<>();
        fields.put('S', severity.name());
        fields.put('V', severity.name());
        fields.put('C', severity == Severity.WARNING ? "01000" : "00000");
        fields.put('M', message);
        talk(() -> {
            new Report(Report.NOTICE_RESPONSE, fields).writeTo(client);
            return fields;
        });
    }

    @Override
    public TransactionMode transactionMode() {
        if (procedureMode != TransactionMode.AUTOCOMMIT) {
            return procedureMode;
        }
        return backend.status().inBlock() ? TransactionMode.CLIENT_BLOCK : TransactionMode.AUTOCOMMIT;
    }

    @Override
    public TransactionMode enter(TransactionMode mode) {
        TransactionMode before = procedureMode;
        boolean procedure = mode == TransactionMode.PROCEDURE || mode == TransactionMode.ATOMIC_PROCEDURE;
        procedureMode = procedure ? mode : TransactionMode.AUTOCOMMIT;
        return before;
    }

    @Override
    public void begin() {
        query("BEGIN", List.of(), RowSink.NONE);
    }

    @Override
    public void commit() {
        query("COMMIT", List.of(), RowSink.NONE);
    }

    @Override
    public void rollback() {
        query("ROLLBACK", List.of(), RowSink.NONE);
    }

    @Override
    public void checkCancelled() {
        if (cancelled.getAndSet(false)) {
            throw SqlError.of("57014", "canceling statement due to user request");
        }
    }

    @Override
    public ObjectStore s3() {
        return context.s3().of(startup.getOrDefault("database", ""));
    }

    GatewayContext context() {
        return context;
    }

    private <T> T inClientText(PassedOn statement, Talk<T> talk) {
        try {
            return talk(talk);
        } catch (SqlError e) {
            throw e.isFromServer() ? SqlError.fromServer(ErrorReports.inClientText(e.fields(), statement)) : e;
        }
    }

    private static <T> T talk(Talk<T> talk) {
        try {
            return talk.talk();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
