package io.github.redshiftdevops.core.aws;

import java.util.Optional;
import java.util.OptionalInt;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.Cluster;
import software.amazon.awssdk.services.redshift.model.Endpoint;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsResponse;
import software.amazon.awssdk.services.redshift.model.GetClusterCredentialsWithIamResponse;

/** The provisioned clusters of a region. */
final class Clusters {

    /** As long as AWS allows. */
    static final int SECONDS_OF_CREDENTIALS = 3600;

    private final AwsCalls calls;
    private final String region;

    Clusters(AwsCalls calls, String region) {
        this.calls = calls;
        this.region = region;
    }

    Warehouse describe(String identifier) {
        Question question = question(Action.DESCRIBE_CLUSTERS, identifier);
        return calls
                .ask(
                        question,
                        RedshiftClient.builder(),
                        client -> client.describeClusters(request -> request.clusterIdentifier(identifier)))
                .clusters()
                .stream()
                .findFirst()
                .map(Clusters::warehouse)
                .orElseThrow(() -> UnknownWarehouse.failure(question));
    }

    /**
     * The user must exist: AWS answers in any case, and the login fails if it does not.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_GetClusterCredentials.html">
     *     GetClusterCredentials</a>
     */
    TemporaryCredentials credentials(IamLogin.ClusterUser login) {
        Question question = question(Action.GET_CLUSTER_CREDENTIALS, login.clusterIdentifier());
        GetClusterCredentialsResponse answer = calls.ask(
                question,
                RedshiftClient.builder(),
                client -> client.getClusterCredentials(request -> request.clusterIdentifier(login.clusterIdentifier())
                        .dbUser(login.user())
                        .dbName(login.database().orElse(null))
                        .autoCreate(false)
                        .durationSeconds(SECONDS_OF_CREDENTIALS)));
        return TemporaryCredentials.of(question, answer.dbUser(), answer.dbPassword(), answer.expiration());
    }

    /**
     * The user is named after the identity.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/APIReference/API_GetClusterCredentialsWithIAM.html">
     *     GetClusterCredentialsWithIAM</a>
     */
    TemporaryCredentials credentials(IamLogin.ClusterIdentity login) {
        Question question = question(Action.GET_CLUSTER_CREDENTIALS_WITH_IAM, login.clusterIdentifier());
        GetClusterCredentialsWithIamResponse answer = calls.ask(
                question,
                RedshiftClient.builder(),
                client -> client.getClusterCredentialsWithIAM(
                        request -> request.clusterIdentifier(login.clusterIdentifier())
                                .dbName(login.database().orElse(null))
                                .durationSeconds(SECONDS_OF_CREDENTIALS)));
        return TemporaryCredentials.of(question, answer.dbUser(), answer.dbPassword(), answer.expiration());
    }

    private Question question(Action action, String identifier) {
        return new Question(action, "the cluster " + Printable.quoted(identifier), region);
    }

    private static Warehouse warehouse(Cluster cluster) {
        Optional<Endpoint> endpoint = Optional.ofNullable(cluster.endpoint());
        return new Warehouse(
                Warehouse.Kind.CLUSTER,
                cluster.clusterIdentifier(),
                cluster.clusterStatus(),
                endpoint.map(Endpoint::address),
                endpoint.map(Endpoint::port).map(OptionalInt::of).orElseGet(OptionalInt::empty),
                Optional.ofNullable(cluster.dbName()),
                Optional.ofNullable(cluster.masterPasswordSecretArn()));
    }
}
