package io.github.redshiftdevops.local.gateway;

import io.github.redshiftdevops.local.json.JsonException;
import io.github.redshiftdevops.local.json.JsonParser;
import io.github.redshiftdevops.local.json.JsonValue;
import io.github.redshiftdevops.local.protocol.Frame;
import io.github.redshiftdevops.local.protocol.Report;
import io.github.redshiftdevops.sql.Lexer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * The Lambda functions that external functions call. Their requests come as notices of PostgreSQL, and the answers go
 * into files that the waiting function reads. Thread-safe.
 */
public final class Lambdas {

    private static final String REQUEST = "RSLMB";

    private final Map<String, UnaryOperator<String>> handlers = new ConcurrentHashMap<>();

    /** Replaces what the function does. */
    public void register(String name, UnaryOperator<String> handler) {
        handlers.put(name, handler);
    }

    /** Answers if the message is a request; it must not reach the client then. */
    boolean answers(Frame frame, Administration administration) throws IOException {
        if (frame.type() != Report.NOTICE_RESPONSE) {
            return false;
        }
        Report report = Report.of(frame);
        if (!REQUEST.equals(report.fields().get('C'))) {
            return false;
        }
        Map<String, JsonValue> request = request(report);
        String response = response(member(request, "lambda"), member(request, "event"));
        String answer = member(request, "request") + " "
                + HexFormat.of().formatHex(response.getBytes(StandardCharsets.UTF_8)) + ".";
        administration.execute("do $$ begin execute pg_catalog.format('copy (select %L) to %L', "
                + Lexer.quoteLiteral(answer) + ", pg_catalog.current_setting('data_directory') || '/' || "
                + Lexer.quoteLiteral(member(request, "file")) + "); end $$");
        return true;
    }

    private static Map<String, JsonValue> request(Report report) throws IOException {
        try {
            JsonValue request = JsonParser.parse(report.fields().getOrDefault('M', ""));
            return request instanceof JsonValue.Members members ? members.members() : Map.of();
        } catch (JsonException e) {
            throw new IOException("the catalog has sent a request that is not JSON", e);
        }
    }

    private static String member(Map<String, JsonValue> request, String name) {
        return request.getOrDefault(name, JsonValue.Literal.NULL).text();
    }

    /** Empty if nobody registered the function. */
    private String response(String name, String event) {
        UnaryOperator<String> handler = handlers.get(name);
        if (handler == null) {
            return "";
        }
        try {
            return handler.apply(event);
        } catch (RuntimeException e) {
            return "{\"success\":false,\"error_msg\":" + new JsonValue.Text(String.valueOf(e)) + "}";
        }
    }
}
