package io.github.redshiftdevops.local.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** As much of S3's protocol as the store uses, with one bucket in memory and two keys a page. */
final class SmallS3 implements AutoCloseable {

    private static final String BUCKET = "/data";
    private static final int PAGE = 2;

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    SmallS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!authorization.contains("Credential=me/")) {
                send(exchange, 403, error("AccessDenied"));
            } else if (!path.equals(BUCKET) && !path.startsWith(BUCKET + "/")) {
                send(exchange, 404, error("NoSuchBucket"));
            } else if (path.length() <= BUCKET.length() + 1) {
                send(exchange, 200, list(exchange.getRequestURI().getQuery()));
            } else {
                object(exchange, path.substring(BUCKET.length() + 1));
            }
        }
    }

    private void object(HttpExchange exchange, String key) throws IOException {
        byte[] object = objects.get(key);
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                objects.put(key, exchange.getRequestBody().readAllBytes());
                send(exchange, 200, "");
            }
            case "DELETE" -> {
                objects.remove(key);
                send(exchange, 204, "");
            }
            default -> {
                if (object == null) {
                    send(exchange, 404, error("NoSuchKey"));
                } else if (exchange.getRequestMethod().equals("HEAD")) {
                    exchange.getResponseHeaders().set("Content-Length", Integer.toString(object.length));
                    exchange.sendResponseHeaders(200, -1);
                } else {
                    exchange.sendResponseHeaders(200, object.length == 0 ? -1 : object.length);
                    exchange.getResponseBody().write(object);
                }
            }
        }
    }

    private String list(String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
        String after = parameters.getOrDefault("continuation-token", "");
        var keys = objects.keySet().stream()
                .filter(key -> key.startsWith(parameters.getOrDefault("prefix", "")) && key.compareTo(after) > 0)
                .toList();
        var page = keys.subList(0, Math.min(PAGE, keys.size()));
        boolean more = page.size() < keys.size();
        return "<ListBucketResult><IsTruncated>" + more + "</IsTruncated>"
                + (more ? "<NextContinuationToken>" + page.get(PAGE - 1) + "</NextContinuationToken>" : "")
                + page.stream()
                        .map(key -> "<Contents><Key>" + key + "</Key></Contents>")
                        .collect(Collectors.joining())
                + "</ListBucketResult>";
    }

    private static String error(String code) {
        return "<Error><Code>" + code + "</Code><Message>no</Message></Error>";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        boolean none = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, none ? -1 : bytes.length);
        if (!none) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
