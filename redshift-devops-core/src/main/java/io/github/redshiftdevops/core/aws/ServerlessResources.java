package io.github.redshiftdevops.core.aws;

import static java.util.stream.Collectors.toMap;

import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Rpus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Tag;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitBreachAction;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitPeriod;
import software.amazon.awssdk.services.redshiftserverless.model.UsageLimitUsageType;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/**
 * Workgroups and namespaces. A snapshot is restored into a namespace that has its workgroup.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/Welcome.html">Redshift Serverless
 *     API</a>
 */
final class ServerlessResources implements Resources {

    private final AwsCalls calls;
    private final String region;

    ServerlessResources(AwsCalls calls, String region) {
        this.calls = calls;
        this.region = region;
    }

    @Override
    public List<ResourceKind> kinds() {
        return List.of(ResourceKind.WORKGROUP, ResourceKind.NAMESPACE);
    }

    @Override
    public List<MakingStep> steps(NewWarehouse warehouse) {
        List<MakingStep> steps = new ArrayList<>();
        String name = Printable.quoted(warehouse.name());
        steps.add(new MakingStep(
                "create the namespace " + name,
                Optional.of(ResourceKind.NAMESPACE),
                () -> createNamespace(warehouse),
                List.of(ResourceKind.NAMESPACE)));
        steps.add(new MakingStep(
                "create the workgroup " + name,
                Optional.of(ResourceKind.WORKGROUP),
                () -> createWorkgroup(warehouse),
                List.of(ResourceKind.WORKGROUP)));
        steps.add(new MakingStep(
                "limit the usage of the workgroup " + name, Optional.empty(), () -> limitUsage(warehouse), List.of()));
        warehouse
                .snapshot()
                .ifPresent(snapshot -> steps.add(new MakingStep(
                        "restore the snapshot " + Printable.quoted(snapshot),
                        Optional.empty(),
                        () -> restore(warehouse, snapshot),
                        List.of(ResourceKind.NAMESPACE, ResourceKind.WORKGROUP))));
        return steps;
    }

    private void createNamespace(NewWarehouse warehouse) {
        ask(
                question(Action.CREATE_NAMESPACE, ResourceKind.NAMESPACE, warehouse.name()),
                client -> client.createNamespace(request -> request.namespaceName(warehouse.name())
                        .adminUsername(NewWarehouse.admin())
                        .manageAdminPassword(true)
                        .dbName(warehouse.database().orElse(null))
                        .iamRoles(warehouse.iamRoles())
                        .tags(tags(warehouse))));
    }

    private void createWorkgroup(NewWarehouse warehouse) {
        ask(
                question(Action.CREATE_WORKGROUP, ResourceKind.WORKGROUP, warehouse.name()),
                client -> client.createWorkgroup(request -> request.workgroupName(warehouse.name())
                        .namespaceName(warehouse.name())
                        .baseCapacity(rpus(warehouse).base())
                        .maxCapacity(rpus(warehouse).max())
                        .publiclyAccessible(warehouse.network().isPublic())
                        .subnetIds(warehouse.network().subnetIds())
                        .securityGroupIds(warehouse.network().securityGroupIds())
                        .tags(tags(warehouse))));
    }

    private void limitUsage(NewWarehouse warehouse) {
        String arn = describe(ResourceKind.WORKGROUP, warehouse.name()).arn();
        ask(
                question(Action.CREATE_USAGE_LIMIT, ResourceKind.WORKGROUP, warehouse.name()),
                client -> client.createUsageLimit(request -> request.resourceArn(arn)
                        .usageType(UsageLimitUsageType.SERVERLESS_COMPUTE)
                        .amount(rpus(warehouse).hoursPerDay())
                        .period(UsageLimitPeriod.DAILY)
                        .breachAction(UsageLimitBreachAction.DEACTIVATE)));
    }

    private void restore(NewWarehouse warehouse, String snapshot) {
        ask(
                new Question(Action.RESTORE_FROM_SNAPSHOT, "the snapshot " + Printable.quoted(snapshot), region),
                client -> client.restoreFromSnapshot(request -> {
                    request.namespaceName(warehouse.name())
                            .workgroupName(warehouse.name())
                            .manageAdminPassword(true);
                    if (warehouse.hasSnapshotArn()) {
                        request.snapshotArn(snapshot);
                    } else {
                        request.snapshotName(snapshot);
                    }
                }));
    }

    private static Rpus rpus(NewWarehouse warehouse) {
        return (Rpus) warehouse.size();
    }

    private static List<Tag> tags(NewWarehouse warehouse) {
        return warehouse.tags().entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }

    @Override
    public Optional<Resource> find(ResourceKind kind, String name) {
        return UnknownWarehouse.ifThere(() -> describe(kind, name));
    }

    private Resource describe(ResourceKind kind, String name) {
        return kind == ResourceKind.WORKGROUP
                ? ofWorkgroup(ask(
                        question(Action.GET_WORKGROUP, kind, name),
                        client -> client.getWorkgroup(request -> request.workgroupName(name))
                                .workgroup()))
                : ofNamespace(ask(
                        question(Action.GET_NAMESPACE, kind, name),
                        client -> client.getNamespace(request -> request.namespaceName(name))
                                .namespace()));
    }

    @Override
    public List<Resource> list(ResourceKind kind, String prefix) {
        String subject = "the " + kind + "s of the region";
        List<Resource> all = kind == ResourceKind.WORKGROUP
                ? ask(
                        new Question(Action.LIST_WORKGROUPS, subject, region),
                        client -> client.listWorkgroupsPaginator(request -> {}).workgroups().stream()
                                .map(ServerlessResources::ofWorkgroup)
                                .toList())
                : ask(
                        new Question(Action.LIST_NAMESPACES, subject, region),
                        client -> client.listNamespacesPaginator(request -> {}).namespaces().stream()
                                .map(ServerlessResources::ofNamespace)
                                .toList());
        return all.stream()
                .filter(resource -> resource.name().startsWith(prefix))
                .toList();
    }

    @Override
    public Map<String, String> tags(Resource resource) {
        return UnknownWarehouse.ifThere(() -> ask(
                        question(Action.LIST_TAGS_FOR_RESOURCE, resource.kind(), resource.name()),
                        client ->
                                client
                                        .listTagsForResource(request -> request.resourceArn(resource.arn()))
                                        .tags()
                                        .stream()
                                        .collect(toMap(Tag::key, Tag::value))))
                .orElse(Map.of());
    }

    @Override
    public void delete(Resource resource) {
        if (resource.kind() == ResourceKind.WORKGROUP) {
            ask(
                    question(Action.DELETE_WORKGROUP, resource.kind(), resource.name()),
                    client -> client.deleteWorkgroup(request -> request.workgroupName(resource.name())));
        } else {
            ask(
                    question(Action.DELETE_NAMESPACE, resource.kind(), resource.name()),
                    client -> client.deleteNamespace(request -> request.namespaceName(resource.name())));
        }
    }

    private static Resource ofWorkgroup(Workgroup workgroup) {
        return new Resource(
                ResourceKind.WORKGROUP,
                workgroup.workgroupName(),
                workgroup.workgroupArn(),
                workgroup.statusAsString());
    }

    private static Resource ofNamespace(Namespace namespace) {
        return new Resource(
                ResourceKind.NAMESPACE,
                namespace.namespaceName(),
                namespace.namespaceArn(),
                namespace.statusAsString());
    }

    private Question question(Action action, ResourceKind kind, String name) {
        return new Question(action, "the " + kind + " " + Printable.quoted(name), region);
    }

    private <T> T ask(Question question, Function<RedshiftServerlessClient, T> call) {
        return calls.ask(question, RedshiftServerlessClient.builder(), call);
    }
}
