package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.provision.FakeWarehouses.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Clusters that come and go as AWS's do. */
final class FakeClusters {

    static final String TYPE = "text/xml";

    final Map<String, Part> clusters = new TreeMap<>();

    /** Where the database of every cluster listens. */
    int port;

    List<String> creating = List.of("creating", "creating", "available");

    static String operation(String body) {
        return parameters(body).getOrDefault("Action", "");
    }

    private static Map<String, String> parameters(String body) {
        return Stream.of(body.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (one, other) -> one,
                        TreeMap::new));
    }

    static String error(Refusal refusal) {
        return "<ErrorResponse><Error><Type>Sender</Type><Code>" + refusal.code + "</Code><Message>"
                + refusal.getMessage() + "</Message></Error></ErrorResponse>";
    }

    /** One that somebody has made. */
    void add(String name, Map<String, String> tags) {
        Part cluster = new Part(name, List.of("available"));
        cluster.tags.putAll(tags);
        clusters.put(name, cluster);
    }

    String answer(String operation, String body) {
        Map<String, String> parameters = parameters(body);
        String name = parameters.getOrDefault("ClusterIdentifier", "");
        String result = switch (operation) {
            case "CreateCluster" -> create(name, parameters);
            case "RestoreFromClusterSnapshot" -> create(name, Map.of());
            case "DescribeClusters" -> describe(name);
            case "DeleteCluster" -> delete(name);
            case "CreateTags" -> tag(parameters);
            case "GetCallerIdentity" ->
                "<Account>111122223333</Account><Arn>arn:aws:sts::111122223333:assumed-role/b/1</Arn>";
            default -> throw new Refusal(400, "InvalidAction", operation);
        };
        String namespace = operation.equals("GetCallerIdentity")
                ? "https://sts.amazonaws.com/doc/2011-06-15/"
                : "http://redshift.amazonaws.com/doc/2012-12-01/";
        return "<%1$sResponse xmlns=\"%2$s\"><%1$sResult>%3$s</%1$sResult></%1$sResponse>"
                .formatted(operation, namespace, result);
    }

    private String create(String name, Map<String, String> parameters) {
        if (clusters.containsKey(name)) {
            throw new Refusal(400, "ClusterAlreadyExists", "Cluster already exists");
        }
        Part cluster = new Part(name, creating);
        putTags(cluster, parameters);
        clusters.put(name, cluster);
        return "<Cluster><ClusterIdentifier>" + name + "</ClusterIdentifier></Cluster>";
    }

    private static void putTags(Part cluster, Map<String, String> parameters) {
        for (int i = 1; parameters.containsKey("Tags.Tag." + i + ".Key"); i++) {
            cluster.tags.put(
                    parameters.getOrDefault("Tags.Tag." + i + ".Key", ""),
                    parameters.getOrDefault("Tags.Tag." + i + ".Value", ""));
        }
    }

    private String tag(Map<String, String> parameters) {
        String arn = parameters.getOrDefault("ResourceName", "");
        String start = "arn:aws:redshift:eu-west-1:111122223333:cluster:";
        Part cluster = arn.startsWith(start) ? clusters.get(arn.substring(start.length())) : null;
        if (cluster == null) {
            throw new Refusal(404, "ResourceNotFoundFault", "no " + arn);
        }
        putTags(cluster, parameters);
        return "";
    }

    private String describe(String name) {
        List<String> names = name.isEmpty() ? List.copyOf(clusters.keySet()) : List.of(name);
        return "<Clusters>" + names.stream().map(this::describeOne).collect(Collectors.joining()) + "</Clusters>";
    }

    private String describeOne(String name) {
        Part cluster = clusters.get(name);
        String status = cluster == null ? null : cluster.look();
        if (cluster == null || status == null) {
            clusters.remove(name);
            throw new Refusal(404, "ClusterNotFound", "Cluster " + name + " not found.");
        }
        String endpoint = status.equals("available")
                ? "<Endpoint><Address>localhost</Address><Port>" + port + "</Port></Endpoint>"
                : "";
        String tags = cluster.tags.entrySet().stream()
                .map(tag -> "<Tag><Key>" + tag.getKey() + "</Key><Value>" + tag.getValue() + "</Value></Tag>")
                .collect(Collectors.joining());
        return "<Cluster><ClusterIdentifier>" + name + "</ClusterIdentifier><ClusterStatus>" + status
                + "</ClusterStatus><DBName>dev</DBName><MasterPasswordSecretArn>"
                + StubbedAws.adminSecretArn("transient") + "</MasterPasswordSecretArn>" + endpoint + "<Tags>" + tags
                + "</Tags></Cluster>";
    }

    private String delete(String name) {
        Part cluster = clusters.get(name);
        if (cluster == null) {
            throw new Refusal(404, "ClusterNotFound", "Cluster " + name + " not found.");
        }
        if (!cluster.status().equals("available") && !cluster.status().equals("hardware-failure")) {
            throw new Refusal(400, "InvalidClusterState", "There is an operation running on the Cluster.");
        }
        cluster.goes(List.of("deleting", "deleting"));
        return "<Cluster/>";
    }
}
