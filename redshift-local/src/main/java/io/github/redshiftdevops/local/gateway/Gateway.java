package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.history.QueryNumbers;
import io.github.redshiftdevops.local.history.ServerLog;
import io.github.redshiftdevops.local.s3.DatabaseStores;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Accepts clients on the loopback interface and gives each a thread. Thread-safe. */
public final class Gateway implements Closeable {

    private static final System.Logger LOG = System.getLogger(Gateway.class.getName());
    private static final int BACKLOG = 200;

    /** How long no client is accepted after a failure. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** How long a client may take to log in. */
    private static final Duration LOGIN_TIMEOUT = Duration.ofSeconds(60);

    private final ServerSocket server;
    private final GatewaySettings settings;
    private final GatewayContext context;
    private final Login login;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private final AtomicLong sessions = new AtomicLong();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(task -> daemon("redshift-local-deadlines", task));

    private Gateway(ServerSocket server, GatewaySettings settings, GatewayContext context, Login login) {
        this.server = server;
        this.settings = settings;
        this.context = context;
        this.login = login;
    }

    /**
     * Opens the port and begins to accept clients.
     *
     * @throws IOException if the port is taken or PostgreSQL does not answer
     */
    public static Gateway open(GatewaySettings settings, SocketAddress postgres, String superuser, DatabaseStores s3)
            throws IOException {
        Administration administration = new Administration(postgres, superuser);
        Translations translations = new Translations(Commands::parse);
        GatewayContext context = new GatewayContext(
                postgres,
                administration,
                translations,
                new CancelKeys(),
                new LocalDatabases(administration, s3),
                s3,
                new Lambdas(),
                new ServerLog(new QueryNumbers(administration::queryNumbers)));
        Login login = Login.trust(administration);
        if (settings.login().isPresent()) {
            var user = settings.login().get();
            administration.ensureSuperuser(user.user(), user.password());
            login = Login.md5(administration);
        }
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port()), BACKLOG);
        } catch (IOException e) {
            server.close();
            throw e;
        }
        Gateway gateway = new Gateway(server, settings, context, login);
        daemon("redshift-local-gateway", gateway::accept).start();
        return gateway;
    }

    /** The port that clients connect to. */
    public int port() {
        return server.getLocalPort();
    }

    /** The Lambda functions that its sessions call. */
    public Lambdas lambdas() {
        return context.lambdas();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                begin(server.accept());
            } catch (IOException e) {
                if (!server.isClosed()) {
                    LOG.log(Level.WARNING, "cannot accept a client", e);
                    pause();
                }
            }
        }
    }

    private void begin(Socket client) throws IOException {
        clients.add(client);
        try {
            daemon("redshift-local-session-" + sessions.incrementAndGet(), () -> serve(client))
                    .start();
        } catch (OutOfMemoryError e) {
            // no thread for this client; others end, and theirs become free
            clients.remove(client);
            client.close();
            throw new IOException(e);
        }
    }

    /** There may be a file descriptor again after it. */
    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket client) {
        // a timeout of the socket itself would cost every later read a system call more
        ScheduledFuture<?> deadline =
                deadlines.schedule(() -> giveUp(client), LOGIN_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        try (client) {
            client.setTcpNoDelay(true);
            new ClientConnection(client, settings.tls(), login, context).serve(() -> deadline.cancel(false));
        } catch (IOException | RuntimeException e) {
            // a client that vanishes ends its session, not the server
            LOG.log(Level.DEBUG, "session ended", e);
        } finally {
            deadline.cancel(false);
            clients.remove(client);
        }
    }

    private static void giveUp(Socket client) {
        try {
            client.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "cannot close a client that did not log in", e);
        }
    }

    private static Thread daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Ends all sessions and frees the port. */
    @Override
    public void close() throws IOException {
        server.close();
        deadlines.shutdownNow();
        for (Socket client : clients) {
            client.close();
        }
    }
}
