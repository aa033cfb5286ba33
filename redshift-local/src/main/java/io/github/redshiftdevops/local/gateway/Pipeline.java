package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.gateway.Translation.PassedOn;
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

    private record Awaited(Answer answer, @Nullable PassedOn statement) {}

    Pipeline(Backend backend, FrameWriter client) {
        this.backend = backend;
        this.client = client;
    }

    /**
     * Passes a message on; errors in answer to it speak of the statement. Behind an error nothing is passed on, since
     * PostgreSQL skips it anyway, until {@link #drain} has told of the error.
     */
    void forward(Message message, Answer answer, @Nullable PassedOn statement) throws IOException {
        if (failed) {
            return;
        }
        onlyClosesSinceSync = false;
        int before = backend.out().buffered();
        message.writeTo(backend.out());
        awaited.add(new Awaited(answer, statement));
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
        awaited.add(new Awaited(Answer.READY, null));
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
            case 'N' -> backend.aside(frame);
            case 'S' -> ServerParameters.relay(frame, client);
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
        client.frame(frame.type() == 'T' ? ClientTypes.of(frame) : frame);
        Optional<Answer> completed = Optional.ofNullable(
                switch (frame.type()) {
                    case '1', '2', '3' -> Answer.COMPLETION;
                    case 'T', 'n' -> Answer.DESCRIPTION;
                    case 'C', 'I', 's' -> Answer.RESULT;
                    default -> null;
                });
        if (frame.type() == 'C') {
            backend.status().completed(CommandComplete.of(frame).tag());
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
        backend.status().failed();
        failed = true;
        awaited.removeIf(awaiting -> awaiting.answer() != Answer.READY);
    }

    /** A COPY from the client got through to PostgreSQL; nobody is going to feed it. */
    private void refuseCopy() throws IOException {
        backend.out().begin('f').string("COPY FROM STDIN is not supported").end();
    }
}
