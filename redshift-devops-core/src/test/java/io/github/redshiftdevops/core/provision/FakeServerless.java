package io.github.redshiftdevops.core.provision;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.provision.FakeWarehouses.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Workgroups and namespaces that come and go as AWS's do. */
final class FakeServerless {

    static final String TYPE = "application/x-amz-json-1.1";

    private static final String ARN = "arn:aws:redshift-serverless:eu-west-1:111122223333:";

    final Map<String, Part> namespaces = new TreeMap<>();

    final Map<String, Part> workgroups = new TreeMap<>();

    /** Where the database of every workgroup listens. */
    int port;

    List<String> creating = List.of("CREATING", "CREATING", "AVAILABLE");

    List<String> deleting = List.of("AVAILABLE", "DELETING", "DELETING");

    static String error(Refusal refusal) {
        JsonObject error = new JsonObject();
        error.addProperty("__type", refusal.code);
        error.addProperty("message", refusal.getMessage());
        return error.toString();
    }

    /** One that somebody has made. */
    void add(String name, Map<String, String> tags) {
        Part namespace = new Part(name, List.of("AVAILABLE"));
        namespace.tags.putAll(tags);
        namespaces.put(name, namespace);
        Part workgroup = new Part(name, List.of("AVAILABLE"));
        workgroup.tags.putAll(tags);
        workgroups.put(name, workgroup);
    }

    String answer(String operation, String body) {
        JsonObject request = JsonParser.parseString(body).getAsJsonObject();
        return switch (operation) {
            case "CreateNamespace" -> createNamespace(request);
            case "CreateWorkgroup" -> createWorkgroup(request);
            case "GetNamespace" -> object("namespace", namespace(namespaces, name(request, "namespaceName")));
            case "GetWorkgroup" -> object("workgroup", workgroup(name(request, "workgroupName")));
            case "ListNamespaces" -> list("namespaces", namespaces, name -> namespace(namespaces, name));
            case "ListWorkgroups" -> list("workgroups", workgroups, this::workgroup);
            case "ListTagsForResource" -> tags(request.get("resourceArn").getAsString());
            case "CreateUsageLimit" -> "{\"usageLimit\":{}}";
            case "RestoreFromSnapshot" -> restore(request);
            case "DeleteWorkgroup" -> delete(workgroups, name(request, "workgroupName"));
            case "DeleteNamespace" -> delete(namespaces, name(request, "namespaceName"));
            default -> throw new Refusal(400, "UnknownOperationException", operation);
        };
    }

    private static String name(JsonObject request, String key) {
        return request.get(key).getAsString();
    }

    private String createNamespace(JsonObject request) {
        String name = name(request, "namespaceName");
        if (namespaces.containsKey(name)) {
            throw new Refusal(400, "ConflictException", "Namespace already exists.");
        }
        namespaces.put(name, tagged(new Part(name, List.of("MODIFYING", "AVAILABLE")), request));
        return "{\"namespace\":{\"namespaceName\":\"" + name + "\"}}";
    }

    private String createWorkgroup(JsonObject request) {
        String name = name(request, "workgroupName");
        Part namespace = namespaces.get(name(request, "namespaceName"));
        if (namespace == null) {
            throw new Refusal(400, "ResourceNotFoundException", "There is no namespace.");
        }
        if (!namespace.status().equals("AVAILABLE")) {
            throw new Refusal(400, "ConflictException", "There is an operation running on the namespace.");
        }
        workgroups.put(name, tagged(new Part(name, creating), request));
        return "{\"workgroup\":{\"workgroupName\":\"" + name + "\"}}";
    }

    private static Part tagged(Part part, JsonObject request) {
        for (JsonElement tag : request.getAsJsonArray("tags")) {
            part.tags.put(name(tag.getAsJsonObject(), "key"), name(tag.getAsJsonObject(), "value"));
        }
        return part;
    }

    private String restore(JsonObject request) {
        if (request.has("snapshotName") && name(request, "snapshotName").equals("missing")) {
            throw new Refusal(400, "ResourceNotFoundException", "Snapshot not found.");
        }
        existing(namespaces, name(request, "namespaceName")).becomes(List.of("MODIFYING", "MODIFYING", "AVAILABLE"));
        return "{\"namespace\":{}}";
    }

    private static Part existing(Map<String, Part> parts, String name) {
        Part part = parts.get(name);
        if (part == null) {
            throw new Refusal(400, "ResourceNotFoundException", "Resource not found: " + name);
        }
        return part;
    }

    private static String look(Map<String, Part> parts, String name) {
        String status = existing(parts, name).look();
        if (status == null) {
            parts.remove(name);
            throw new Refusal(400, "ResourceNotFoundException", "Resource not found: " + name);
        }
        return status;
    }

    private static JsonObject namespace(Map<String, Part> namespaces, String name) {
        JsonObject namespace = new JsonObject();
        namespace.addProperty("status", look(namespaces, name));
        namespace.addProperty("namespaceName", name);
        namespace.addProperty("namespaceArn", ARN + "namespace/" + name);
        namespace.addProperty("dbName", "dev");
        namespace.addProperty("adminPasswordSecretArn", StubbedAws.adminSecretArn("transient"));
        return namespace;
    }

    private JsonObject workgroup(String name) {
        JsonObject workgroup = new JsonObject();
        String status = look(workgroups, name);
        workgroup.addProperty("status", status);
        workgroup.addProperty("workgroupName", name);
        workgroup.addProperty("namespaceName", name);
        workgroup.addProperty("workgroupArn", ARN + "workgroup/" + name);
        if (status.equals("AVAILABLE")) {
            JsonObject endpoint = new JsonObject();
            endpoint.addProperty("address", "localhost");
            endpoint.addProperty("port", port);
            workgroup.add("endpoint", endpoint);
        }
        return workgroup;
    }

    private static String object(String key, JsonObject value) {
        JsonObject answer = new JsonObject();
        answer.add(key, value);
        return answer.toString();
    }

    /** Looks at one of the list. */
    private interface Looking {
        JsonObject at(String name);
    }

    private static String list(String key, Map<String, Part> parts, Looking looking) {
        JsonArray list = new JsonArray();
        List.copyOf(parts.keySet()).forEach(name -> list.add(looking.at(name)));
        JsonObject answer = new JsonObject();
        answer.add(key, list);
        return answer.toString();
    }

    private String tags(String arn) {
        String name = arn.substring(arn.indexOf('/') + 1);
        Part part = existing(arn.contains(":workgroup/") ? workgroups : namespaces, name);
        JsonArray tags = new JsonArray();
        part.tags.forEach((key, value) -> {
            JsonObject tag = new JsonObject();
            tag.addProperty("key", key);
            tag.addProperty("value", value);
            tags.add(tag);
        });
        JsonObject answer = new JsonObject();
        answer.add("tags", tags);
        return answer.toString();
    }

    private String delete(Map<String, Part> parts, String name) {
        Part part = existing(parts, name);
        boolean isUsed = parts == namespaces && workgroups.containsKey(name);
        if (isUsed || !part.status().equals("AVAILABLE")) {
            throw new Refusal(400, "ConflictException", "There is an operation running.");
        }
        part.goes(deleting);
        return "{}";
    }
}
