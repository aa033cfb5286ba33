package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.redshiftserverless.model.Endpoint;
import software.amazon.awssdk.services.redshiftserverless.model.GetCredentialsResponse;
import software.amazon.awssdk.services.redshiftserverless.model.Namespace;
import software.amazon.awssdk.services.redshiftserverless.model.Workgroup;

/** The workgroups of Redshift Serverless in a region, and the namespaces with their databases. */
final class Workgroups {

    private final AwsCalls calls;
    private final String region;

    Workgroups(AwsCalls calls, String region) {
        this.calls = calls;
        this.region = region;
    }

    Warehouse describe(String name) {
        Workgroup workgroup = calls.ask(
                        new Question(Action.GET_WORKGROUP, "the workgroup " + Printable.quoted(name), region),
                        RedshiftServerlessClient.builder(),
                        client -> client.getWorkgroup(request -> request.workgroupName(name)))
                .workgroup();
        return warehouse(workgroup, namespace(workgroup.namespaceName()));
    }

    Warehouse describeOfNamespace(String name) {
        Namespace namespace = namespace(name);
        return warehouse(workgroupOf(namespace), namespace);
    }

    /**
     * The user is named after the identity.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift-serverless/latest/APIReference/API_GetCredentials.html">
     *     GetCredentials</a>
     */
    TemporaryCredentials credentials(IamLogin.WorkgroupIdentity login) {
        Question question = new Question(
                Action.GET_CREDENTIALS, "the workgroup " + Printable.quoted(login.workgroupName()), region);
        GetCredentialsResponse answer = calls.ask(
                question,
                RedshiftServerlessClient.builder(),
                client -> client.getCredentials(request -> request.workgroupName(login.workgroupName())
                        .dbName(login.database().orElse(null))
                        .durationSeconds(Clusters.SECONDS_OF_CREDENTIALS)));
        return TemporaryCredentials.of(question, answer.dbUser(), answer.dbPassword(), answer.expiration());
    }

    private Namespace namespace(String name) {
        return calls.ask(
                        new Question(Action.GET_NAMESPACE, "the namespace " + Printable.quoted(name), region),
                        RedshiftServerlessClient.builder(),
                        client -> client.getNamespace(request -> request.namespaceName(name)))
                .namespace();
    }

    /** A namespace does not say it itself. */
    private Workgroup workgroupOf(Namespace namespace) {
        String name = namespace.namespaceName();
        return calls.ask(
                        new Question(
                                Action.LIST_WORKGROUPS,
                                "the workgroup of the namespace " + Printable.quoted(name),
                                region),
                        RedshiftServerlessClient.builder(),
                        client -> client.listWorkgroupsPaginator(request -> {}).workgroups().stream()
                                .filter(workgroup -> name.equals(workgroup.namespaceName()))
                                .findFirst())
                .orElseThrow(() -> new FailureException(Fault.ENVIRONMENT, List.of(withoutWorkgroup(name)), null));
    }

    private Problem withoutWorkgroup(String name) {
        return Problem.of(
                        ProblemCodes.UNKNOWN_WAREHOUSE,
                        "the namespace " + Printable.quoted(name) + " has no workgroup in " + region)
                .withHint("create a workgroup for the namespace: without one its databases cannot be reached");
    }

    private static Warehouse warehouse(Workgroup workgroup, Namespace namespace) {
        Optional<Endpoint> endpoint = Optional.ofNullable(workgroup.endpoint());
        return new Warehouse(
                Warehouse.Kind.WORKGROUP,
                workgroup.workgroupName(),
                workgroup.statusAsString(),
                endpoint.map(Endpoint::address),
                endpoint.map(Endpoint::port).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                Optional.ofNullable(namespace.dbName()),
                Optional.ofNullable(namespace.adminPasswordSecretArn()));
    }
}
