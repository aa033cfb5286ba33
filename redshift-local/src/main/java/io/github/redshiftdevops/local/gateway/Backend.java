package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.Outcome;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.protocol.Bind;
import io.github.redshiftdevops.local.protocol.Close;
import io.github.redshiftdevops.local.protocol.CommandComplete;
import io.github.redshiftdevops.local.protocol.DataRow;
import io.github.redshiftdevops.local.protocol.Describe;
import io.github.redshiftdevops.local.protocol.Execute;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameReader.FlushBeforeWait;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Parse;
import io.github.redshiftdevops.local.protocol.ReadyForQuery;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.protocol.RowDescription;
import io.github.redshiftdevops.local.protocol.Signal;
import io.github.redshiftdevops.local.protocol.StartupPacket.StartupMessage;
import io.github.redshiftdevops.local.protocol.Target;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A session of PostgreSQL, as the gateway uses it for statements of its own. It speaks the extended protocol with a
 * Flush behind each statement and no Sync, so that statements join the transaction, also an implicit one, that the
 * client's messages have opened. Not thread-safe.
 */
final class Backend implements Closeable {

    private static final String UNNAMED = "";

    private static final int[] TEXT_RESULT = {};

    private final PostgresChannel channel;
    private final Asides asides;
    private final TransactionStatus status = new TransactionStatus();
    private final ObeyedParameters parameters = new ObeyedParameters();
    private final Greeting greeting;
    private boolean unnamedStatementReplaced;

    /** Takes what PostgreSQL says beside its answers: notices and parameter changes. */
    @FunctionalInterface
    interface Asides {
        Asides IGNORED = frame -> {};

        void take(Frame frame) throws IOException;
    }

    /** Takes the answers to a statement. */
    interface Answers {
        void columns(Frame rowDescription) throws IOException;

        void row(Frame dataRow) throws IOException;
    }

    private Backend(PostgresChannel channel, Asides asides, Greeting greeting) {
        this.channel = channel;
        this.asides = asides;
        this.greeting = greeting;
    }

    /**
     * Opens a session.
     *
     * @throws SqlError if PostgreSQL refuses it, for example because the database does not exist
     */
    static Backend open(SocketAddress address, Map<String, String> startup, Asides asides, FlushBeforeWait others)
            throws IOException {
        PostgresChannel channel = PostgresChannel.open(address, others);
        try {
            new StartupMessage(startup).writeTo(channel.out());
            return new Backend(channel, asides, Greeting.read(channel.in()));
        } catch (IOException | SqlError e) {
            channel.close();
            throw e;
        }
    }

    Greeting greeting() {
        return greeting;
    }

    ObeyedParameters parameters() {
        return parameters;
    }

    TransactionStatus status() {
        return status;
    }

    FrameReader in() {
        return channel.in();
    }

    FrameWriter out() {
        return channel.out();
    }

    /** Hands on what PostgreSQL says beside its answers. */
    void aside(Frame frame) throws IOException {
        asides.take(frame);
    }

    /** Executes a statement and collects its rows as text. */
    Outcome run(String sql, List<Value> parameters, RowSink rows) throws IOException {
        TextAnswers answers = new TextAnswers(rows);
        String tag = run(sql, parameters, TEXT_RESULT, answers);
        return new Outcome(tag, answers.columns);
    }

    /**
     * Executes a statement.
     *
     * @param resultFormats as in Bind
     * @return the command tag
     * @throws SqlError if PostgreSQL reports an error
     */
    String run(String sql, List<Value> parameters, int[] resultFormats, Answers answers) throws IOException {
        start(UNNAMED, sql, parameters, resultFormats);
        new Execute(UNNAMED, 0).writeTo(out());
        Signal.FLUSH.writeTo(out());
        return answer(answers);
    }

    /** Executes a statement whose notices are for us. */
    String run(String sql, List<Value> parameters, RowSink rows, Asides notices) throws IOException {
        start(UNNAMED, sql, parameters, TEXT_RESULT);
        new Execute(UNNAMED, 0).writeTo(out());
        Signal.FLUSH.writeTo(out());
        return answer(new TextAnswers(rows), notices);
    }

    /** Parses, binds and describes a statement as a portal; the answers are still to be read. */
    void start(String portal, String sql, List<Value> parameters, int[] resultFormats) throws IOException {
        recover();
        unnamedStatementReplaced = true;
        new Parse(UNNAMED, sql, parameters.stream().map(Value::typeOid).toList()).writeTo(out());
        int[] formats =
                parameters.stream().mapToInt(value -> value.binary() ? 1 : 0).toArray();
        List<byte[]> values = new ArrayList<>();
        parameters.forEach(value -> values.add(value.bytes()));
        new Bind(portal, UNNAMED, formats, values, resultFormats).writeTo(out());
        new Describe(Target.PORTAL, portal).writeTo(out());
    }

    /** The columns of a query's result; it is not executed. */
    List<Column> columns(String query) throws IOException {
        recover();
        unnamedStatementReplaced = true;
        new Parse(UNNAMED, query, List.of()).writeTo(out());
        new Describe(Target.STATEMENT, UNNAMED).writeTo(out());
        TextAnswers answers = new TextAnswers(RowSink.NONE);
        awaitDescription(answers);
        return answers.columns();
    }

    /** Reads answers up to the end of a statement; returns its tag. {@code s} stands for a suspended portal. */
    String answer(Answers answers) throws IOException {
        return answer(answers, asides);
    }

    private String answer(Answers answers, Asides notices) throws IOException {
        while (true) {
            Frame frame = in().read();
            switch (frame.type()) {
                case '1', '2', '3', 'n', 't' -> {}
                case 'T' -> answers.columns(frame);
                case 'D' -> answers.row(frame);
                case 'C' -> {
                    return status.completed(CommandComplete.of(frame).tag());
                }
                case 'I' -> {
                    return "";
                }
                case 's' -> {
                    return "s";
                }
                case 'E' -> throw error(frame);
                default -> notices.take(frame);
            }
        }
    }

    /** Closes a portal, also one that is gone already. */
    void closePortal(String portal) throws IOException {
        recover();
        new Close(Target.PORTAL, portal).writeTo(out());
        awaitCompletion('3');
    }

    /** Whether a statement of ours has replaced the unnamed statement that the client has prepared. */
    boolean unnamedStatementIsReplaced() {
        return unnamedStatementReplaced;
    }

    /** Prepares the client's unnamed statement again. */
    void restoreUnnamedStatement(Parse clientsStatement) throws IOException {
        recover();
        clientsStatement.writeTo(out());
        awaitCompletion('1');
        unnamedStatementReplaced = false;
    }

    /** Takes note that the client has prepared the unnamed statement. */
    void unnamedStatementPrepared() {
        unnamedStatementReplaced = false;
    }

    private void awaitCompletion(char completion) throws IOException {
        Signal.FLUSH.writeTo(out());
        for (Frame frame = in().read(); frame.type() != completion; frame = in().read()) {
            if (frame.type() == 'E') {
                throw error(frame);
            }
            asides.take(frame);
        }
    }

    /** Waits until a statement that {@link #start} began is described. */
    void awaitDescription(Answers answers) throws IOException {
        Signal.FLUSH.writeTo(out());
        while (true) {
            Frame frame = in().read();
            switch (frame.type()) {
                case '1', '2', '3', 't' -> {}
                case 'n' -> {
                    return;
                }
                case 'T' -> {
                    answers.columns(frame);
                    return;
                }
                case 'E' -> throw error(frame);
                default -> asides.take(frame);
            }
        }
    }

    /** Feeds a {@code COPY .. FROM STDIN}; returns its tag. */
    String copyIn(String sql, InputStream data) throws IOException {
        start(UNNAMED, sql, List.of(), TEXT_RESULT);
        new Execute(UNNAMED, 0).writeTo(out());
        Signal.FLUSH.writeTo(out());
        awaitCopyIn();
        CopyFeed feed = new CopyFeed(out());
        feed.send(data);
        Signal.FLUSH.writeTo(out());
        try {
            return answer(new TextAnswers(RowSink.NONE));
        } catch (SqlError e) {
            throw feed.failure().orElse(e);
        }
    }

    private void awaitCopyIn() throws IOException {
        while (true) {
            Frame frame = in().read();
            switch (frame.type()) {
                case '1', '2', '3', 'n', 't' -> {}
                case 'G' -> {
                    return;
                }
                case 'E' -> throw error(frame);
                default -> asides.take(frame);
            }
        }
    }

    /** Ends the implicit transaction, if one is open, and the skipping after an error. */
    void sync() throws IOException {
        boolean alreadyReported = status.isSkipping();
        Signal.SYNC.writeTo(out());
        SqlError error = null;
        for (Frame frame = in().read(); ; frame = in().read()) {
            if (frame.type() == 'Z') {
                status.ready(ReadyForQuery.of(frame));
                break;
            } else if (frame.type() == 'E') {
                error = SqlError.fromServer(Report.of(frame).fields());
            } else {
                asides.take(frame);
            }
        }
        if (error != null && !alreadyReported) {
            throw error;
        }
    }

    /** Makes PostgreSQL know that the current transaction has failed, after an error of the gateway's own. */
    void abortTransaction() throws IOException {
        if (status.isSkipping() || !status.hasWork()) {
            return;
        }
        unnamedStatementReplaced = true;
        new Parse(UNNAMED, "the gateway reported an error", List.of()).writeTo(out());
        Signal.FLUSH.writeTo(out());
        Frame frame = in().read();
        while (frame.type() != 'E') {
            asides.take(frame);
            frame = in().read();
        }
        status.failed();
    }

    /** Ends the skipping after an error. */
    void recover() throws IOException {
        if (status.isSkipping()) {
            sync();
        }
    }

    private SqlError error(Frame frame) throws IOException {
        status.failed();
        return SqlError.fromServer(Report.of(frame).fields());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Collects columns and rows as text. */
    static final class TextAnswers implements Answers {

        private final RowSink rows;
        private List<Column> columns = List.of();

        TextAnswers(RowSink rows) {
            this.rows = rows;
        }

        List<Column> columns() {
            return columns;
        }

        @Override
        public void columns(Frame rowDescription) throws IOException {
            columns = RowDescription.of(rowDescription).columns();
        }

        @Override
        public void row(Frame dataRow) throws IOException {
            rows.row(columns, DataRow.of(dataRow).values());
        }
    }
}
