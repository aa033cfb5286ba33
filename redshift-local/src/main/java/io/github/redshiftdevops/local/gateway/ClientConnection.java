package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.external.ExternalFiles;
import io.github.redshiftdevops.local.history.SessionLog;
import io.github.redshiftdevops.local.protocol.Authentication;
import io.github.redshiftdevops.local.protocol.BackendKeyData;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.FrameReader;
import io.github.redshiftdevops.local.protocol.FrameWriter;
import io.github.redshiftdevops.local.protocol.ParameterStatus;
import io.github.redshiftdevops.local.protocol.ProtocolException;
import io.github.redshiftdevops.local.protocol.ReadyForQuery;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.local.protocol.StartupPacket;
import io.github.redshiftdevops.local.protocol.StartupPacket.CancelRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.GssEncRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.SslRequest;
import io.github.redshiftdevops.local.protocol.StartupPacket.StartupMessage;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** A client from its first byte: TLS, login, session. */
final class ClientConnection {

    private static final System.Logger LOG = System.getLogger(ClientConnection.class.getName());

    /** A client asks for each of the two kinds of encryption once. */
    private static final int ENCRYPTIONS = 2;

    private static final String UNKNOWN_ROLE = "28000";

    private final Optional<SSLSocketFactory> tls;
    private final Login login;
    private final GatewayContext context;
    private Socket socket;
    private FrameWriter out;
    private FrameReader in;
    private @Nullable SessionLog log;
    private @Nullable ExternalQuestions external;

    ClientConnection(Socket socket, Optional<SSLSocketFactory> tls, Login login, GatewayContext context)
            throws IOException {
        this.tls = tls;
        this.login = login;
        this.context = context;
        this.socket = socket;
        this.out = new FrameWriter(socket.getOutputStream());
        this.in = new FrameReader(socket.getInputStream(), out::flush);
    }

    /**
     * Answers the client until it goes.
     *
     * @param loggedIn is told when the client has logged in
     */
    void serve(Runnable loggedIn) throws IOException {
        StartupPacket packet = startupPacket();
        for (int i = 0; i < ENCRYPTIONS && (packet instanceof SslRequest || packet instanceof GssEncRequest); i++) {
            negotiate(packet);
            packet = startupPacket();
        }
        if (packet instanceof CancelRequest cancel) {
            context.cancelKeys().cancel(cancel, context.postgres());
        } else if (packet instanceof StartupMessage startup) {
            session(startup, loggedIn);
        }
    }

    private StartupPacket startupPacket() throws IOException {
        byte[] body = in.readUntyped(StartupPacket.LONGEST);
        try {
            return StartupPacket.of(body);
        } catch (ProtocolException e) {
            fatal(protocolViolation(e));
            throw e;
        }
    }

    private static SqlError protocolViolation(ProtocolException e) {
        return SqlError.of("08P01", Objects.requireNonNullElse(e.getMessage(), "protocol violation"));
    }

    private void negotiate(StartupPacket packet) throws IOException {
        boolean secure = packet instanceof SslRequest && tls.isPresent();
        if (in.hasBuffered()) {
            // nothing that was sent in the clear may count as sent in secret
            throw new ProtocolException("received unencrypted data behind a request for encryption");
        }
        out.character(secure ? 'S' : 'N').flush();
        if (secure) {
            SSLSocket secured = (SSLSocket) tls.get().createSocket(socket, null, socket.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            socket = secured;
            out = new FrameWriter(secured.getOutputStream());
            in = new FrameReader(secured.getInputStream(), out::flush);
        }
    }

    private void session(StartupMessage startup, Runnable loggedIn) throws IOException {
        try {
            Map<String, String> parameters = StartupParameters.forPostgres(startup.parameters());
            login.admit(StartupParameters.user(parameters), in, out);
            try (Backend backend = open(parameters)) {
                loggedIn.run();
                serve(backend, parameters);
            }
        } catch (SqlError e) {
            fatal(e);
        }
    }

    private Backend open(Map<String, String> parameters) throws IOException {
        try {
            return Backend.open(context.postgres(), parameters, this::aside, () -> out.flush());
        } catch (SqlError e) {
            String user = StartupParameters.user(parameters);
            if (!e.sqlState().equals(UNKNOWN_ROLE)) {
                throw e;
            }
            // the user was dropped since its last login
            context.administration().forget(user);
            login.admit(user, in, out);
            return Backend.open(context.postgres(), parameters, this::aside, () -> out.flush());
        }
    }

    private void aside(Frame frame) throws IOException {
        if (frame.type() == 'S') {
            ServerParameters.relay(frame, out);
            if (log != null) {
                ParameterStatus status = ParameterStatus.of(frame);
                log.parameter(status.name(), status.value());
            }
        } else if (!isAnswered(frame)) {
            Report report = Report.of(frame);
            new Report(report.type(), RedshiftWords.of(report.fields())).writeTo(out);
        }
    }

    private boolean isAnswered(Frame frame) throws IOException {
        return context.answerLambda(frame) || (external != null && external.answers(frame));
    }

    private void serve(Backend backend, Map<String, String> parameters) throws IOException {
        InetSocketAddress remote = (InetSocketAddress) socket.getRemoteSocketAddress();
        SessionLog opened = context.log().open(History.client(backend, parameters, remote));
        log = opened;
        try (History history = new History(backend, opened)) {
            serve(history, parameters);
        }
    }

    private void serve(History history, Map<String, String> parameters) throws IOException {
        Backend backend = history.backend();
        Authentication.OK.writeTo(out);
        for (Frame frame : backend.greeting().parameters()) {
            aside(frame);
        }
        ServerParameters.announceShow(out);
        BackendKeyData key = backend.greeting().key();
        key.writeTo(out);
        new ReadyForQuery('I').writeTo(out);
        GatewaySqlSession sqlSession = new GatewaySqlSession(history, out, context, new LinkedHashMap<>(parameters));
        context.cancelKeys().add(key, sqlSession);
        try (ExternalFiles files = new ExternalFiles(sqlSession)) {
            external = new ExternalQuestions(files);
            new Session(in, out, sqlSession).serve();
        } catch (ProtocolException e) {
            fatal(protocolViolation(e));
        } catch (EOFException e) {
            tellThatServerIsGone();
        } catch (UncheckedIOException e) {
            tellThatServerIsGone();
            throw e.getCause();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            LOG.log(Level.ERROR, "a session failed because of a defect of the local Redshift", e);
            fatal(SqlError.of("XX000", "internal error of the local Redshift: " + e));
        } finally {
            context.cancelKeys().remove(key);
        }
    }

    /** If the client is still there, PostgreSQL has ended the session. */
    private void tellThatServerIsGone() throws IOException {
        fatal(SqlError.of("57P01", "terminating connection due to administrator command"));
    }

    private void fatal(SqlError error) throws IOException {
        new Report(Report.ERROR_RESPONSE, error.with('S', "FATAL").fields()).writeTo(out);
        out.flush();
    }
}
