package io.github.redshiftdevops.maven;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A Redshift Serverless with room for one workgroup on one namespace, which come and go as AWS's do. */
final class FakeWorkgroup implements ResponseDefinitionTransformerV2 {

    static final String NAME = "workgroup";

    static final String SECRET = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:redshift!rsd-admin-AbCdEf";

    private static final Gson GSON = new Gson();

    private final List<String> changes = new ArrayList<>();

    private final int port;

    private JsonArray tags = new JsonArray();

    private String namespace = "";

    private String workgroup = "";

    /** How often it is seen as it is before it goes on. */
    private int looks;

    FakeWorkgroup(int port) {
        this.port = port;
    }

    /** The operations that change something, in their order. */
    synchronized List<String> changes() {
        return List.copyOf(changes);
    }

    @Override
    public synchronized ResponseDefinition transform(ServeEvent event) {
        Request request = event.getRequest();
        String operation = request.header("X-Amz-Target").firstValue().replace("RedshiftServerless.", "");
        JsonObject body = JsonParser.parseString(request.getBodyAsString()).getAsJsonObject();
        if (!operation.matches("(Get|List).*")) {
            changes.add(operation);
        }
        Map<String, ?> answer = answer(operation, body);
        return aResponse()
                .withStatus(answer.containsKey("__type") ? 400 : 200)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withBody(GSON.toJson(answer))
                .build();
    }

    private Map<String, ?> answer(String operation, JsonObject body) {
        return switch (operation) {
            case "CreateNamespace" -> {
                namespace = body.get("namespaceName").getAsString();
                tags = body.getAsJsonArray("tags");
                yield Map.of();
            }
            case "CreateWorkgroup" -> {
                workgroup = "CREATING";
                looks = 1;
                yield Map.of();
            }
            case "GetNamespace" -> isNamespace(body) ? Map.of("namespace", describedNamespace()) : notFound();
            case "GetWorkgroup" ->
                isNamespace(body, "workgroupName") && !look().isEmpty()
                        ? Map.of("workgroup", describedWorkgroup())
                        : notFound();
            case "ListNamespaces" -> Map.of("namespaces", List.of());
            case "ListWorkgroups" -> Map.of("workgroups", List.of());
            case "ListTagsForResource" -> Map.of("tags", tags);
            case "DeleteWorkgroup" -> {
                workgroup = "DELETING";
                looks = 1;
                yield Map.of();
            }
            case "DeleteNamespace" -> deleteNamespace();
            default -> Map.of();
        };
    }

    private boolean isNamespace(JsonObject body) {
        return isNamespace(body, "namespaceName");
    }

    private boolean isNamespace(JsonObject body, String key) {
        return !namespace.isEmpty() && body.get(key).getAsString().equals(namespace);
    }

    private String look() {
        if (!workgroup.isEmpty() && looks-- == 0) {
            workgroup = workgroup.equals("DELETING") ? "" : "AVAILABLE";
        }
        return workgroup;
    }

    private Map<String, ?> deleteNamespace() {
        if (!workgroup.isEmpty()) {
            return Map.of("__type", "ConflictException", "message", "There is an operation running.");
        }
        namespace = "";
        return Map.of();
    }

    private Map<String, ?> describedNamespace() {
        return Map.of(
                "namespaceName", namespace,
                "namespaceArn", "arn:aws:redshift-serverless:eu-west-1:111122223333:namespace/1",
                "status", "AVAILABLE",
                "dbName", "dev",
                "adminPasswordSecretArn", SECRET);
    }

    private Map<String, ?> describedWorkgroup() {
        return Map.of(
                "workgroupName", namespace,
                "namespaceName", namespace,
                "workgroupArn", "arn:aws:redshift-serverless:eu-west-1:111122223333:workgroup/1",
                "status", workgroup,
                "endpoint", Map.of("address", "localhost", "port", port));
    }

    private static Map<String, ?> notFound() {
        return Map.of("__type", "ResourceNotFoundException", "message", "There is none.");
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
