package io.github.redshiftdevops.core.provision;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The control planes of Redshift and Redshift Serverless, as state machines behind WireMock. */
final class FakeWarehouses implements ResponseDefinitionTransformerV2 {

    static final String NAME = "warehouses";

    /** What AWS refuses. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        final int status;

        final String code;

        Refusal(int status, String code, String message) {
            super(message);
            this.status = status;
            this.code = code;
        }
    }

    private final Map<String, Deque<Refusal>> refusals = new HashMap<>();

    private final List<String> calls = new ArrayList<>();

    private final List<String> bodies = new ArrayList<>();

    private FakeServerless serverless = new FakeServerless();

    private FakeClusters clusters = new FakeClusters();

    private @Nullable String watched;

    private Runnable watcher = () -> {};

    private @Nullable String lost;

    /** Nothing exists, and nothing is refused. */
    void reset(int port) {
        refusals.clear();
        calls.clear();
        bodies.clear();
        serverless = new FakeServerless();
        serverless.port = port;
        clusters = new FakeClusters();
        clusters.port = port;
        watched = null;
        lost = null;
    }

    FakeServerless serverless() {
        return serverless;
    }

    FakeClusters clusters() {
        return clusters;
    }

    /** The next call of the operation is refused; again for the one after it. */
    void refuse(String operation, int status, String code, String message) {
        refusals.computeIfAbsent(operation, absent -> new ArrayDeque<>()).add(new Refusal(status, code, message));
    }

    /** Runs the action when the operation is called for the first time, before it is answered. */
    void when(String operation, Runnable action) {
        watched = operation;
        watcher = action;
    }

    /** The operation is done, and answered with an internal error. */
    void loseAnswerTo(String operation) {
        lost = operation;
    }

    /** The operations in the order of the calls, without those that only look. */
    synchronized List<String> changes() {
        return calls.stream()
                .filter(call -> !call.matches("(Get|List|Describe).*"))
                .toList();
    }

    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** The body of the request, as it was sent. */
    synchronized String body(String operation) {
        return bodies.get(calls.indexOf(operation));
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String target = request.header("X-Amz-Target").isPresent()
                ? request.header("X-Amz-Target").firstValue()
                : "";
        boolean isJson = target.startsWith("RedshiftServerless.");
        String body = request.getBodyAsString();
        String operation = isJson ? target.substring(target.indexOf('.') + 1) : FakeClusters.operation(body);
        Runnable action = noted(operation, body);
        action.run();
        try {
            return answer(operation, body, isJson).build();
        } catch (Refusal refusal) {
            String text = isJson ? FakeServerless.error(refusal) : FakeClusters.error(refusal);
            return aResponse()
                    .withStatus(refusal.status)
                    .withHeader("Content-Type", isJson ? FakeServerless.TYPE : FakeClusters.TYPE)
                    .withBody(text)
                    .build();
        }
    }

    private synchronized Runnable noted(String operation, String body) {
        calls.add(operation);
        bodies.add(body);
        if (!operation.equals(watched)) {
            return () -> {};
        }
        watched = null;
        return watcher;
    }

    private synchronized ResponseDefinitionBuilder answer(String operation, String body, boolean isJson) {
        Refusal refusal = refusals.getOrDefault(operation, new ArrayDeque<>()).poll();
        if (refusal != null) {
            throw refusal;
        }
        String answer = isJson ? serverless.answer(operation, body) : clusters.answer(operation, body);
        if (operation.equals(lost)) {
            lost = null;
            throw new Refusal(500, "InternalFailure", "the answer is lost");
        }
        return aResponse()
                .withHeader("Content-Type", isJson ? FakeServerless.TYPE : FakeClusters.TYPE)
                .withBody(answer);
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }
}
