package io.github.redshiftdevops.core.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A slow and faulty network in front of a database. A turn is what a round trip costs: the client sends after the server
 * has answered. At a chosen turn all connections are cut, before or after the server has got what the client sends.
 *
 * <p>As a program: {@code java TurnProxy.java LISTEN_PORT TARGET_PORT MILLISECONDS}; it prints connections and turns when
 * it is ended.
 */
final class TurnProxy implements AutoCloseable {

    /** What happens at the turn. */
    enum Cut {
        /** The server never gets what the client sends. */
        BEFORE_THE_SERVER,
        /** The server gets it, and the client never gets the answer. */
        BEFORE_THE_CLIENT
    }

    /** Tests cut at every fifth turn; with 1 in the system property {@code reliability.stride} at each. */
    static final int STRIDE = Integer.getInteger("reliability.stride", 5);

    private final ServerSocket listener;

    private final int target;

    private final Duration latency;

    private final AtomicInteger turns = new AtomicInteger();

    private final AtomicInteger connections = new AtomicInteger();

    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private volatile int cutAt = Integer.MAX_VALUE;

    private volatile Cut cut = Cut.BEFORE_THE_SERVER;

    private volatile boolean down;

    private volatile boolean staysDown;

    private TurnProxy(ServerSocket listener, int target, Duration latency) {
        this.listener = listener;
        this.target = target;
        this.latency = latency;
    }

    static TurnProxy start(int target) throws IOException {
        return start(0, target, Duration.ZERO);
    }

    static TurnProxy start(int port, int target, Duration latency) throws IOException {
        TurnProxy proxy = new TurnProxy(new ServerSocket(port, 50, InetAddress.getLoopbackAddress()), target, latency);
        daemon(proxy::accept);
        return proxy;
    }

    int port() {
        return listener.getLocalPort();
    }

    int turns() {
        return turns.get();
    }

    int connections() {
        return connections.get();
    }

    /** Cuts all connections once, and lets later ones pass. */
    void cutAt(int turn, Cut where) {
        cutAt = turn;
        cut = where;
        staysDown = false;
    }

    /** Cuts all connections and refuses new ones, as if the client's process was killed. */
    void endAt(int turn, Cut where) {
        cutAt = turn;
        cut = where;
        staysDown = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                serve(listener.accept());
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) throws IOException {
        open.add(client);
        if (down) {
            client.close();
            return;
        }
        connections.incrementAndGet();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(server);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        AtomicBoolean clientsTurn = new AtomicBoolean(true);
        daemon(() -> pump(client, server, true, clientsTurn));
        daemon(() -> pump(server, client, false, clientsTurn));
    }

    private void pump(Socket from, Socket to, boolean fromClient, AtomicBoolean clientsTurn) {
        byte[] buffer = new byte[65_536];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                boolean cutAfter = false;
                if (fromClient && clientsTurn.compareAndSet(true, false)) {
                    cutAfter = turn();
                } else if (!fromClient) {
                    clientsTurn.set(true);
                }
                out.write(buffer, 0, n);
                if (cutAfter) {
                    Thread.sleep(20); // the server shall have got it
                    cutAll();
                }
            }
        } catch (IOException e) {
            // A side is gone; the other one follows.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close(from);
        close(to);
    }

    /** Whether to cut after the server has got what comes. */
    private boolean turn() throws InterruptedException, IOException {
        int turn = turns.incrementAndGet();
        Thread.sleep(latency.toMillis());
        if (turn != cutAt) {
            return false;
        }
        if (cut == Cut.BEFORE_THE_CLIENT) {
            return true;
        }
        cutAll();
        throw new IOException("cut");
    }

    private void cutAll() {
        down = staysDown;
        open.forEach(TurnProxy::close);
        open.clear();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "turn proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cutAll();
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        TurnProxy proxy = start(
                Integer.parseInt(arguments[0]),
                Integer.parseInt(arguments[1]),
                Duration.ofMillis(Long.parseLong(arguments[2])));
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() ->
                        System.out.printf("connections=%d round_trips=%d%n", proxy.connections(), proxy.turns())));
        Thread.currentThread().join();
    }
}
