package io.github.redshiftdevops.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What Lambda calls. The event is an object such as {@code {"goal": "migrate"}}, see {@link GoalRequest}; the answer an
 * object with {@code goal}, {@code target}, {@code summary} and what the goal found.
 *
 * <p>One event at a time, as Lambda does it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda function handler in Java</a>
 */
public final class MigrationHandler implements RequestStreamHandler {

    private final Surroundings surroundings;

    /** For Lambda. */
    public MigrationHandler() {
        this(Surroundings.ofThisProcess());
    }

    MigrationHandler(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs the goal.
     *
     * @throws GoalFailedException if it fails, for whatever reason
     */
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(answer(event, context).toString().getBytes(StandardCharsets.UTF_8));
    }

    private JsonObject answer(InputStream event, Context context) throws IOException {
        FunctionLog log = new FunctionLog(context.getLogger());
        try {
            GoalRequest request = GoalRequest.parse(new String(event.readAllBytes(), StandardCharsets.UTF_8));
            TimeLimit limit = TimeLimit.of(context);
            return limit.run(sockets -> new GoalRun(surroundings, limit, log).run(request, sockets, context));
        } catch (FailureException e) {
            throw new GoalFailedException(e);
        }
    }
}
