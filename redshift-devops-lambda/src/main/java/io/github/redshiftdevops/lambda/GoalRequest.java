package io.github.redshiftdevops.lambda;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.sql.Problem;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What an event asks for. The event has a {@code goal}; it may have {@code placeholders} of Flyway, and name the database
 * by {@code secretId}, {@code clusterIdentifier}, {@code workgroupName}, {@code database} and {@code iam} if the function
 * does not:
 *
 * <pre>{"goal": "migrate", "secretId": "arn:aws:secretsmanager:...", "placeholders": {"schema": "sales"}}</pre>
 *
 * <p>Where packets go and how far the server has to prove who it is are the function's to say: whoever may send an event
 * must not be able to lead the login to another host.
 *
 * @param target what the event says of the database
 * @param placeholders by name
 */
record GoalRequest(Goal goal, Map<TargetParameter, String> target, Map<String, String> placeholders) {

    private static final String GOAL = "goal";

    private static final String PLACEHOLDERS = "placeholders";

    private static final String PREFIX = "redshift.";

    private static final Set<TargetParameter> ALLOWED = Set.of(
            TargetParameter.SECRET_ID,
            TargetParameter.CLUSTER_IDENTIFIER,
            TargetParameter.WORKGROUP_NAME,
            TargetParameter.DATABASE,
            TargetParameter.IAM);

    /**
     * The request of the event.
     *
     * @throws FailureException if it is no JSON object, has no goal that there is, or anything else in it
     */
    static GoalRequest parse(String event) {
        JsonObject json = object(event);
        Map<TargetParameter, String> target = new EnumMap<>(TargetParameter.class);
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (Map.Entry<String, JsonElement> member : json.entrySet()) {
            if (member.getKey().equals(PLACEHOLDERS)) {
                placeholders.putAll(placeholders(member.getValue()));
            } else if (!member.getKey().equals(GOAL)) {
                target.put(parameter(member.getKey()), text(member.getKey(), member.getValue()));
            }
        }
        return new GoalRequest(goal(json), target, placeholders);
    }

    private static JsonObject object(String event) {
        try {
            return JsonParser.parseString(event).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw invalid("the event is no JSON object");
        }
    }

    private static Goal goal(JsonObject json) {
        if (!json.has(GOAL)) {
            throw invalid("the event has no goal");
        }
        String id = text(GOAL, json.get(GOAL));
        return Goal.named(id).orElseThrow(() -> invalid("there is no goal '" + id + "' for a function"));
    }

    private static TargetParameter parameter(String name) {
        return TargetParameter.named(PREFIX + name)
                .filter(ALLOWED::contains)
                .orElseThrow(() -> invalid("the event may not say '" + name + "'"));
    }

    private static Map<String, String> placeholders(JsonElement json) {
        if (!json.isJsonObject()) {
            throw invalid("'" + PLACEHOLDERS + "' in the event is no object");
        }
        Map<String, String> placeholders = new LinkedHashMap<>();
        json.getAsJsonObject()
                .entrySet()
                .forEach(each -> placeholders.put(each.getKey(), text(each.getKey(), each.getValue())));
        return placeholders;
    }

    private static String text(String name, JsonElement json) {
        if (!json.isJsonPrimitive()) {
            throw invalid("'" + name + "' in the event is no text");
        }
        return json.getAsString();
    }

    private static FailureException invalid(String message) {
        return FailureException.inProject(Problem.of(ProblemCodes.INVALID_PARAMETER, message)
                .withHint(
                        "write it as {\"goal\": \"migrate\"}, with info, validate or plan for another goal; beside it may"
                                + " stand placeholders, secretId, clusterIdentifier, workgroupName, database and iam; anything else"
                                + " belongs into the function's environment variable REDSHIFT_TARGET"));
    }
}
