package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
import io.github.redshiftdevops.local.history.Execution;
import io.github.redshiftdevops.local.protocol.Close;
import io.github.redshiftdevops.local.protocol.CommandComplete;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.Message;
import io.github.redshiftdevops.local.protocol.ReadyForQuery;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.protocol.Signal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The client's messages on their way to PostgreSQL, and its answers on their way back. Messages are collected until the
 * client asks for answers; then all answers are relayed before the next message is looked at. If more than
 * {@value #MOST_OUTSTANDING} bytes are on their way, the answers are fetched in between, so that neither side can block
 * the other.
 *
 * <pre>
 * client            gateway             PostgreSQL
 *   | Parse Bind Execute Sync |                  |
 *   |------------------------>| Parse .. Sync    |
 *   |                         |-----------------&gt;|
 *   |                         |  1 2 D C Z       |
 *   |        1 2 D C Z        |&lt;-----------------|
 *   |&lt;------------------------|                  |
 * </pre>
 */
final class Pipeline {

    private static final int MOST_OUTSTANDING = 32_768;

    private final Backend backend;
    private final FrameWriter client;
    private final History history;
    private final Deque<Awaited> awaited = new ArrayDeque<>();
    private int outstanding;
    private int answeredCloses;
    private boolean onlyClosesSinceSync = true;
    private boolean failed;

    /** What a message is answered with. */
    enum Answer {
        /** One message: ParseComplete, BindComplete or CloseComplete. */
        COMPLETION,
        /** RowDescription or NoData, perhaps behind a ParameterDescription. */
        DESCRIPTION,
        /** Rows, and then CommandComplete, EmptyQueryResponse or PortalSuspended. */
        RESULT,
        /** Everything up to ReadyForQuery. */
        READY
    }

    private record Awaited(
            Answer answer,
            @Nullable PassedOn statement,
            @Nullable Execution execution) {}

    Pipeline(History history, FrameWriter client) {
        this.backend = history.backend();
        this.client = client;
        this.history = history;
    }

    /**
     * Passes a message on; errors in answer to it speak of the statement. Behind an error nothing is passed on, since
     * PostgreSQL skips it anyway, until {@link #drain} has told of the error.
     */
    void forward(Message message, Answer answer, @Nullable PassedOn statement) throws IOException {
        forward(message, new Awaited(answer, statement, null));
    }

    /** Passes on the message that executes a statement. */
    void execute(Message message, Answer answer, PassedOn statement, Execution execution) throws IOException {
        forward(message, new Awaited(answer, statement, execution));
    }

    private void forward(Message message, Awaited answer) throws IOException {
        if (failed) {
            history.skipped(answer.execution());
            return;
        }
        onlyClosesSinceSync = false;
        int before = backend.out().buffered();
        message.writeTo(backend.out());
        awaited.add(answer);
        outstanding += Math.max(0, backend.out().buffered() - before);
        if (outstanding > MOST_OUTSTANDING) {
            fetch();
        }
    }

    /**
     * Closes a statement or portal. A close cannot fail: if nothing else is under way the client is answered at once, and
     * PostgreSQL gets the message together with the next one. Drivers close each statement in a round trip of its own.
     */
    void close(Close close) throws IOException {
        if (failed || !awaited.isEmpty()) {
            forward(close, Answer.COMPLETION, null);
        } else {
            close.writeTo(backend.out());
            answeredCloses++;
            Signal.CLOSE_COMPLETE.writeTo(client);
        }
    }

    /** Relays the answers to what the client has sent, because it asks for them. */
    void flush() throws IOException {
        if (!awaited.isEmpty()) {
            fetch();
        }
    }

    /**
     * Relays all answers that are still to come, before somebody else talks to PostgreSQL; returns false if an error was
     * among them, once.
     */
    boolean drain() throws IOException {
        onlyClosesSinceSync = false;
        fetch();
        boolean succeeded = !failed;
        failed = false;
        return succeeded;
    }

    private void fetch() throws IOException {
        if (!awaited.isEmpty() || answeredCloses > 0) {
            Signal.FLUSH.writeTo(backend.out());
            relay();
        }
    }

    /** Passes Sync on and relays everything up to ReadyForQuery. */
    void sync() throws IOException {
        if (onlyClosesSinceSync) {
            backend.status().readyForQuery().writeTo(client);
            return;
        }
        Signal.SYNC.writeTo(backend.out());
        awaited.add(new Awaited(Answer.READY, null, null));
        relay();
        failed = false;
    }

    /** Relays the answers to a simple query that was {@link #forward}ed, up to ReadyForQuery. */
    void relayQuery() throws IOException {
        relay();
        failed = false;
    }

    private void relay() throws IOException {
        while (!awaited.isEmpty() || answeredCloses > 0) {
            if (!backend.in().forwardBuffered('D', client)) {
                relay(backend.in().read());
            }
        }
        outstanding = 0;
    }

    private void relay(Frame frame) throws IOException {
        switch (frame.type()) {
            case 'E' -> relayError(frame);
            case 'Z' -> {
                awaited.clear();
                onlyClosesSinceSync = true;
                backend.status().ready(ReadyForQuery.of(frame));
                client.frame(frame);
            }
            case 'G' -> refuseCopy();
            case 'N', 'S' -> backend.aside(frame);
            case '3' -> relayCloseComplete(frame);
            default -> relayAnswer(frame);
        }
    }

    private void relayCloseComplete(Frame frame) throws IOException {
        if (answeredCloses > 0) {
            answeredCloses--;
        } else {
            relayAnswer(frame);
        }
    }

    private void relayAnswer(Frame frame) throws IOException {
        client.frame(frame.type() == 'T' ? ClientTypes.of(frame, backend.parameters()) : frame);
        Optional<Answer> completed = Optional.ofNullable(
                switch (frame.type()) {
                    case '1', '2', '3' -> Answer.COMPLETION;
                    case 'T', 'n' -> Answer.DESCRIPTION;
                    case 'C', 'I', 's' -> Answer.RESULT;
                    default -> null;
                });
        if (frame.type() == 'C') {
            String tag = CommandComplete.of(frame).tag();
            history.completed(awaited.element().execution(), tag);
            backend.status().completed(tag);
        }
        if (frame.type() == 's') {
            history.suspended(awaited.element().execution());
        }
        if (completed.isPresent() && awaited.element().answer() == completed.get()) {
            awaited.remove();
        }
    }

    private void relayError(Frame frame) throws IOException {
        PassedOn statement = awaited.element().statement();
        Report report = Report.of(frame);
        if (statement != null) {
            report = new Report(report.type(), ErrorReports.inClientText(report.fields(), statement));
        }
        report.writeTo(client);
        logError(awaited.element(), SqlError.fromServer(report.fields()));
        backend.status().failed();
        failed = true;
        awaited.stream().skip(1).forEach(awaiting -> history.skipped(awaiting.execution()));
        awaited.removeIf(awaiting -> awaiting.answer() != Answer.READY);
    }

    private void logError(Awaited failed, SqlError error) {
        if (failed.execution() != null) {
            history.failed(failed.execution(), error);
        } else if (failed.statement() != null) {
            history.refused(failed.statement().profile(), error);
        }
    }

    /** A COPY from the client got through to PostgreSQL; nobody is going to feed it. */
    private void refuseCopy() throws IOException {
        backend.out().begin('f').string("COPY FROM STDIN is not supported").end();
    }
}
