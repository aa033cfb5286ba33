package io.github.redshiftdevops.core.connection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network between a client and a server of this machine, with a fault. It listens on the loopback interface; to close
 * it ends its sockets and threads.
 */
public final class FaultyProxy implements AutoCloseable {

    private static final int BUFFER = 8192;

    /** What happens to a client. */
    @FunctionalInterface
    public interface Fault {

        /** Serves one client on a thread of its own; both sockets are closed afterwards. */
        void serve(Line line) throws IOException;
    }

    private final int target;

    private final Fault fault;

    private final int port;

    private final Set<AutoCloseable> open = ConcurrentHashMap.newKeySet();

    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private volatile ServerSocket server;

    private FaultyProxy(int target, Fault fault) throws IOException {
        this.target = target;
        this.fault = fault;
        this.server = listen(0);
        this.port = server.getLocalPort();
        start(this::accept);
    }

    /** In front of a port of this machine. */
    public static FaultyProxy to(int target, Fault fault) throws IOException {
        return new FaultyProxy(target, fault);
    }

    /** With no server behind it, for faults that need none. */
    public static FaultyProxy toNobody(Fault fault) throws IOException {
        return new FaultyProxy(0, fault);
    }

    /** Passes everything on. */
    public static Fault passes() {
        return line -> line.relay(Integer.MAX_VALUE, Duration.ZERO);
    }

    /** Resets the connection at once. */
    public static Fault resets() {
        return Line::reset;
    }

    /** Accepts and never answers. */
    public static Fault blackHole() {
        return Line::swallow;
    }

    /** Passes everything on, the server's answers later. */
    public static Fault delays(Duration delay) {
        return line -> line.relay(Integer.MAX_VALUE, delay);
    }

    /** Passes so many bytes of the server on, and then resets the connection. */
    public static Fault cutsAfter(int bytes) {
        return line -> line.relay(bytes, Duration.ZERO);
    }

    /** Says this to whatever the client says first, and closes the connection. */
    public static Fault says(String text) {
        return line -> line.say(text);
    }

    /** Where clients connect to, on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Nothing listens any more. */
    public FaultyProxy refuse() {
        end(server);
        return this;
    }

    /** Listens again, at the same port. */
    public void open() {
        try {
            server = listen(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private ServerSocket listen(int wantedPort) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wantedPort));
        open.add(socket);
        return socket;
    }

    private void accept() {
        ServerSocket listening = server;
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                open.add(client);
                start(() -> serve(client));
            } catch (IOException e) {
                end(listening);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            fault.serve(new Line(client));
        } catch (IOException e) {
            end(client);
        }
    }

    private void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-proxy-" + port);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    private void end(AutoCloseable socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException("cannot close a socket", e);
        }
    }

    @Override
    public void close() {
        end(server);
        open.forEach(this::end);
        threads.forEach(FaultyProxy::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The connection of one client. */
    public final class Line {

        private final Socket client;

        private Line(Socket client) {
            this.client = client;
        }

        private void reset() throws IOException {
            client.setSoLinger(true, 0);
            client.close();
        }

        private void swallow() throws IOException {
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        }

        private void say(String text) throws IOException {
            client.getInputStream().read();
            client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            client.shutdownOutput();
            swallow();
        }

        private void relay(int bytes, Duration delay) throws IOException {
            try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), target)) {
                open.add(behind);
                start(() -> ask(behind));
                answer(behind.getInputStream(), bytes, delay);
                reset();
            }
        }

        private void ask(Socket behind) {
            try {
                client.getInputStream().transferTo(behind.getOutputStream());
                behind.shutdownOutput();
            } catch (IOException e) {
                end(behind);
            }
        }

        private void answer(InputStream answers, int bytes, Duration delay) throws IOException {
            int left = bytes;
            byte[] buffer = new byte[BUFFER];
            int length = answers.read(buffer, 0, Math.min(left, BUFFER));
            while (length > 0) {
                pause(delay);
                client.getOutputStream().write(buffer, 0, length);
                left -= length;
                length = left == 0 ? 0 : answers.read(buffer, 0, Math.min(left, BUFFER));
            }
        }

        private void pause(Duration delay) throws IOException {
            try {
                Thread.sleep(delay.toMillis());
            } catch (InterruptedException e) {
                throw new IOException("interrupted", e);
            }
        }
    }
}
