package io.github.redshiftdevops.core.aws;

import java.util.Optional;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * AWS, asked through its SDK. Nothing is asked before the first method is called. Other hosts than AWS's are asked if the
 * SDK's own settings say so: the environment variable {@code AWS_ENDPOINT_URL} or the system property
 * {@code aws.endpointUrl}, for one service {@code AWS_ENDPOINT_URL_SECRETS_MANAGER} or
 * {@code aws.endpointUrlSecretsManager} and so on.
 *
 * <p>Safe for use by several threads.
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">service-specific endpoints</a>
 */
public final class Aws implements AwsAccess, AutoCloseable {

    private final Optional<String> region;
    private final AwsCalls calls;

    /** Whoever makes it closes it; that ends also what {@link #inRegion} gave. */
    public Aws(AwsSettings settings) {
        this(settings, Limits.STANDARD);
    }

    Aws(AwsSettings settings, Limits limits) {
        this(settings.region().map(AwsRegion::checked), new AwsCalls(settings, limits));
    }

    private Aws(Optional<String> region, AwsCalls calls) {
        this.region = region;
        this.calls = calls;
    }

    @Override
    public DatabaseSecret secret(SecretReference reference) {
        return new SecretReader(calls, reference).read(region);
    }

    @Override
    public Warehouse cluster(String identifier) {
        return new Clusters(calls, region()).describe(identifier);
    }

    @Override
    public Warehouse workgroup(String name) {
        return new Workgroups(calls, region()).describe(name);
    }

    @Override
    public Warehouse namespace(String name) {
        return new Workgroups(calls, region()).describeOfNamespace(name);
    }

    @Override
    public TemporaryCredentials credentials(IamLogin login) {
        if (login instanceof IamLogin.ClusterUser user) {
            return new Clusters(calls, region()).credentials(user);
        }
        if (login instanceof IamLogin.ClusterIdentity identity) {
            return new Clusters(calls, region()).credentials(identity);
        }
        return new Workgroups(calls, region()).credentials((IamLogin.WorkgroupIdentity) login);
    }

    @Override
    public CallerIdentity identity() {
        Question question = new Question(Action.GET_CALLER_IDENTITY, "the identity of the build", region());
        GetCallerIdentityResponse answer = calls.ask(question, StsClient.builder(), StsClient::getCallerIdentity);
        return new CallerIdentity(answer.account(), answer.arn());
    }

    /** What the build makes and removes itself: clusters, or workgroups with their namespaces. */
    public Resources resources(Warehouse.Kind kind) {
        return kind == Warehouse.Kind.CLUSTER
                ? new ClusterResources(calls, region())
                : new ServerlessResources(calls, region());
    }

    @Override
    public String region() {
        return region.orElseGet(AwsRegion::ofEnvironment);
    }

    @Override
    public AwsAccess inRegion(String other) {
        return new Aws(Optional.of(AwsRegion.checked(other)), calls);
    }

    @Override
    public void close() {
        calls.close();
    }
}
