package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.AwsSettings;
import io.github.redshiftdevops.core.aws.CallerIdentity;
import io.github.redshiftdevops.core.aws.DatabaseSecret;
import io.github.redshiftdevops.core.aws.IamLogin;
import io.github.redshiftdevops.core.aws.SecretReference;
import io.github.redshiftdevops.core.aws.TemporaryCredentials;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.core.targets.AwsFactory;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells the walk what AWS is asked and answers. */
record ObservedAws(AwsAccess aws, Walk walk) implements AwsAccess {

    /** What the walk goes on to ask by itself. */
    AwsAccess unobserved() {
        return aws;
    }

    /** Who the build is before it takes on a role, and then as whom it goes on. */
    void introduce(AwsSettings settings, AwsFactory factory) {
        walk.begin(Step.IDENTITY);
        AwsSettings withoutRole = new AwsSettings(settings.region(), Optional.empty(), settings.environment());
        AwsAccess original = settings.role().isPresent() ? factory.open(withoutRole) : aws;
        walk.passed(Step.IDENTITY, text(original.identity()) + ", region " + original.region());
        settings.role().ifPresent(role -> {
            walk.begin(Step.ROLE);
            walk.passed(Step.ROLE, text(aws.identity()));
        });
    }

    private static String text(CallerIdentity identity) {
        return identity.arn() + " of account " + identity.account();
    }

    @Override
    public DatabaseSecret secret(SecretReference reference) {
        walk.begin(Step.SECRET);
        DatabaseSecret secret = aws.secret(reference);
        String keys = String.join(", ", secret.keys().stream().sorted().toList());
        walk.passed(Step.SECRET, "'" + reference + "' is readable and has the keys " + keys);
        return secret;
    }

    @Override
    public Warehouse cluster(String identifier) {
        return described(() -> aws.cluster(identifier));
    }

    @Override
    public Warehouse workgroup(String name) {
        return described(() -> aws.workgroup(name));
    }

    @Override
    public Warehouse namespace(String name) {
        return described(() -> aws.namespace(name));
    }

    private Warehouse described(Supplier<Warehouse> question) {
        walk.begin(Step.CLUSTER);
        Warehouse warehouse = question.get();
        walk.passed(Step.CLUSTER, "the " + warehouse.kind() + " '" + warehouse.name() + "' is " + warehouse.status());
        return warehouse;
    }

    @Override
    public TemporaryCredentials credentials(IamLogin login) {
        walk.begin(Step.CREDENTIALS);
        TemporaryCredentials credentials = aws.credentials(login);
        walk.passed(Step.CREDENTIALS, "user '" + credentials.user() + "' until " + credentials.expiration());
        return credentials;
    }

    @Override
    public CallerIdentity identity() {
        return aws.identity();
    }

    @Override
    public String region() {
        return aws.region();
    }

    @Override
    public AwsAccess inRegion(String region) {
        return new ObservedAws(aws.inRegion(region), walk);
    }
}
