package io.github.redshiftdevops.lambda;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What Lambda and Secrets Manager are for a function, on 127.0.0.1.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">Using the Lambda runtime API</a>
 */
final class RuntimeApi implements AutoCloseable {

    /** What the function told: the last part of the path, {@code response} or {@code error}, and the body. */
    record Told(String kind, String body) {}

    private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();

    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();

    private final AtomicInteger requests = new AtomicInteger();

    private final HttpServer server;

    private final String secret;

    /** With the content of the secret that there is. */
    RuntimeApi(JsonObject secret) throws IOException {
        this.secret = secret.toString();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Sends an event, and waits for what the function makes of it. */
    Told invoke(FunctionProcess function, String event) throws InterruptedException, IOException {
        events.add(event);
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (function.isAlive() && Instant.now().isBefore(end)) {
            Told answer = told.poll(1, TimeUnit.SECONDS);
            if (answer != null) {
                return answer;
            }
        }
        throw new AssertionError("the function does not answer:\n" + function.log());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.equals(INVOCATION + "next")) {
            next(exchange);
        } else if (path.startsWith("/2018-06-01/runtime/")) {
            told.add(new Told(path.substring(path.lastIndexOf('/') + 1), body));
            send(exchange, 202, "{\"status\":\"OK\"}");
        } else {
            JsonObject answer = new JsonObject();
            answer.addProperty("Name", "redshift/shop");
            answer.addProperty("SecretString", secret);
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.1");
            send(exchange, 200, answer.toString());
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        try {
            String event = events.take();
            exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "request-" + requests.incrementAndGet());
            exchange.getResponseHeaders()
                    .add(
                            "Lambda-Runtime-Deadline-Ms",
                            Long.toString(
                                    Instant.now().plus(Duration.ofMinutes(15)).toEpochMilli()));
            exchange.getResponseHeaders()
                    .add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-west-1:111122223333:function:shop");
            // The client crashes without it.
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            send(exchange, 200, event);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
