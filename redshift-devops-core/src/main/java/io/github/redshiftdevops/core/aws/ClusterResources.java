package io.github.redshiftdevops.core.aws;

import static java.util.stream.Collectors.toMap;

import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Nodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.Tag;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * Provisioned clusters. What is restored from a snapshot gets its tags in a call of its own, because AWS takes none with
 * the snapshot.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/Welcome.html">Amazon Redshift API</a>
 */
final class ClusterResources implements Resources {

    /** Days; nodes of today have no less. */
    private static final int SNAPSHOT_RETENTION = 1;

    private final AwsCalls calls;
    private final String region;

    ClusterResources(AwsCalls calls, String region) {
        this.calls = calls;
        this.region = region;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(ResourceKind.CLUSTER);
    }

    @Override
    public List<MakingStep> steps(NewWarehouse warehouse) {
        String name = Printable.quoted(warehouse.name());
        return warehouse
                .snapshot()
                .map(snapshot -> List.of(
                        new MakingStep(
                                "restore the snapshot " + Printable.quoted(snapshot) + " as the cluster " + name,
                                Optional.of(ResourceKind.CLUSTER),
                                () -> restore(warehouse, snapshot),
                                List.of()),
                        new MakingStep(
                                "tag the cluster " + name,
                                Optional.empty(),
                                () -> tag(warehouse),
                                List.of(ResourceKind.CLUSTER))))
                .orElseGet(() -> List.of(new MakingStep(
                        "create the cluster " + name,
                        Optional.of(ResourceKind.CLUSTER),
                        () -> create(warehouse),
                        List.of(ResourceKind.CLUSTER))));
    }

    private void create(NewWarehouse warehouse) {
        Nodes nodes = (Nodes) warehouse.size();
        ask(
                question(Action.CREATE_CLUSTER, warehouse.name()),
                client -> client.createCluster(request -> request.clusterIdentifier(warehouse.name())
                        .clusterType(nodes.count() == 1 ? "single-node" : "multi-node")
                        .numberOfNodes(nodes.count() == 1 ? null : nodes.count())
                        .nodeType(nodes.type())
                        .masterUsername(NewWarehouse.admin())
                        .manageMasterPassword(true)
                        .dbName(warehouse.database().orElse(null))
                        .encrypted(true)
                        .automatedSnapshotRetentionPeriod(SNAPSHOT_RETENTION)
                        .iamRoles(warehouse.iamRoles())
                        .publiclyAccessible(warehouse.network().isPublic())
                        .clusterSubnetGroupName(
                                warehouse.network().subnetGroup().orElse(null))
                        .vpcSecurityGroupIds(warehouse.network().securityGroupIds())
                        .tags(tags(warehouse))));
    }

    /** With the nodes of the settings, because those of the snapshot may be more. */
    private void restore(NewWarehouse warehouse, String snapshot) {
        Nodes nodes = (Nodes) warehouse.size();
        ask(
                question(Action.RESTORE_FROM_CLUSTER_SNAPSHOT, warehouse.name()),
                client -> client.restoreFromClusterSnapshot(request -> {
                    request.clusterIdentifier(warehouse.name())
                            .nodeType(nodes.type())
                            .numberOfNodes(nodes.count())
                            .manageMasterPassword(true)
                            .encrypted(true)
                            .automatedSnapshotRetentionPeriod(SNAPSHOT_RETENTION)
                            .iamRoles(warehouse.iamRoles())
                            .publiclyAccessible(warehouse.network().isPublic())
                            .clusterSubnetGroupName(
                                    warehouse.network().subnetGroup().orElse(null))
                            .vpcSecurityGroupIds(warehouse.network().securityGroupIds());
                    if (warehouse.hasSnapshotArn()) {
                        request.snapshotArn(snapshot);
                    } else {
                        request.snapshotIdentifier(snapshot);
                    }
                }));
    }

    private void tag(NewWarehouse warehouse) {
        ask(
                question(Action.CREATE_TAGS, warehouse.name()),
                client -> client.createTags(
                        request -> request.resourceName(arn(warehouse.name())).tags(tags(warehouse))));
    }

    /** The description of a cluster does not have it. */
    private String arn(String name) {
        GetCallerIdentityResponse caller = calls.ask(
                new Question(Action.GET_CALLER_IDENTITY, "the identity of the build", region),
                StsClient.builder(),
                StsClient::getCallerIdentity);
        String partition = caller.arn().split(":", -1)[1];
        return "arn:" + partition + ":redshift:" + region + ":" + caller.account() + ":cluster:" + name;
    }

    private static List<Tag> tags(NewWarehouse warehouse) {
        return warehouse.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public Optional<Resource> find(ResourceKind kind, String name) {
        return describe(name).map(ClusterResources::resource);
    }

    private Optional<Cluster> describe(String name) {
        return UnknownWarehouse.ifThere(() -> ask(
                        question(Action.DESCRIBE_CLUSTERS, name),
                        client -> client.describeClusters(request -> request.clusterIdentifier(name))
                                .clusters()))
                .flatMap(clusters -> clusters.stream().findFirst());
    }

    @Override
    public List<Resource> list(ResourceKind kind, String prefix) {
        return ask(
                new Question(Action.DESCRIBE_CLUSTERS, "the clusters of the region", region),
                client -> client.describeClustersPaginator(request -> {}).clusters().stream()
                        .filter(cluster -> cluster.clusterIdentifier().startsWith(prefix))
                        .map(ClusterResources::resource)
                        .toList());
    }

    @Override
    public Map<String, String> tags(Resource resource) {
        return describe(resource.name())
                .map(cluster -> cluster.tags().stream().collect(toMap(Tag::key, Tag::value)))
                .orElse(Map.of());
    }

    @Override
    public void delete(Resource resource) {
        ask(
                question(Action.DELETE_CLUSTER, resource.name()),
                client -> client.deleteCluster(
                        request -> request.clusterIdentifier(resource.name()).skipFinalClusterSnapshot(true)));
    }

    private static Resource resource(Cluster cluster) {
        return new Resource(ResourceKind.CLUSTER, cluster.clusterIdentifier(), cluster.clusterStatus());
    }

    private Question question(Action action, String identifier) {
        return new Question(action, "the cluster " + Printable.quoted(identifier), region);
    }

    private <T> T ask(Question question, Function<RedshiftClient, T> call) {
        return calls.ask(question, RedshiftClient.builder(), call);
    }
}
