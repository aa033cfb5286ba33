package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.CallerIdentity;
import io.github.redshiftdevops.core.aws.DatabaseSecret;
import io.github.redshiftdevops.core.aws.IamLogin;
import io.github.redshiftdevops.core.aws.SecretReference;
import io.github.redshiftdevops.core.aws.TemporaryCredentials;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.core.connection.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IamTargetTests {

    private static final String CLUSTER = "jdbc:redshift://shop.c1a2.eu-west-1.redshift.amazonaws.com:5439/sales";

    private static final String WORKGROUP =
            "jdbc:redshift://etl.111122223333.us-east-1.redshift-serverless.amazonaws.com:5439/dev";

    private final List<Object> asked = new ArrayList<>();

    @Test
    void isTheIdentityOfTheBuildInTheClusterOfTheHost() {
        Target.Cluster target = cluster(iam(CLUSTER));

        assertThat(asked).containsExactly("eu-west-1", new IamLogin.ClusterIdentity("shop", Optional.of("sales")));
        assertThat(target.description())
                .isEqualTo(CLUSTER + ", user IAMR:build, password from AWS for parameter redshift.iam");
    }

    @Test
    void isAUserOfTheClusterIfOneIsNamed() {
        cluster(iam(CLUSTER).with(TargetParameter.USER, "etl"));

        assertThat(asked).contains(new IamLogin.ClusterUser("shop", "etl", Optional.of("sales")));
    }

    @Test
    void isTheIdentityOfTheBuildInTheWorkgroupOfTheHost() {
        cluster(iam(WORKGROUP));

        assertThat(asked).containsExactly("us-east-1", new IamLogin.WorkgroupIdentity("etl", Optional.of("dev")));
    }

    @Test
    void takesTheRegionOfTheParameterBeforeTheOneOfTheHost() {
        cluster(iam(CLUSTER).with(TargetParameter.REGION, "eu-central-1"));

        assertThat(asked).containsExactly(new IamLogin.ClusterIdentity("shop", Optional.of("sales")));
    }

    @Test
    void takesTheNameOfAParameterIfTheHostTellsNone() {
        cluster(iam("jdbc:redshift://warehouse.example.com/dev").with(TargetParameter.CLUSTER_IDENTIFIER, "prod"));

        assertThat(asked).containsExactly(new IamLogin.ClusterIdentity("prod", Optional.of("dev")));
    }

    @Test
    void refusesAHostThatTellsNoName() {
        assertThatThrownBy(() -> cluster(iam("jdbc:redshift://warehouse.example.com/dev")))
                .hasMessageContaining("RD103")
                .hasMessageContaining("'warehouse.example.com'");
    }

    @Test
    void refusesAUserOfAWorkgroup() {
        assertThatThrownBy(() -> cluster(iam(WORKGROUP).with(TargetParameter.USER, "etl")))
                .hasMessageContaining("RD102")
                .hasMessageContaining("'etl'");
    }

    private static TargetSettings iam(String url) {
        return TargetSettings.of(Map.of()).with(TargetParameter.URL, url).with(TargetParameter.IAM, "true");
    }

    private Target.Cluster cluster(TargetSettings settings) {
        return (Target.Cluster) new TargetResolver(any -> new Recording(asked), ProgressLog.NONE).resolve(settings);
    }

    /** An AWS that gives one login to everybody. */
    private record Recording(List<Object> asked) implements AwsAccess {

        @Override
        public TemporaryCredentials credentials(IamLogin login) {
            asked.add(login);
            return new TemporaryCredentials("IAMR:build", Secret.of("temporary"), Instant.MAX);
        }

        @Override
        public AwsAccess inRegion(String region) {
            asked.add(region);
            return this;
        }

        @Override
        public DatabaseSecret secret(SecretReference reference) {
            throw new AssertionError(reference);
        }

        @Override
        public Warehouse cluster(String identifier) {
            throw new AssertionError(identifier);
        }

        @Override
        public Warehouse workgroup(String name) {
            throw new AssertionError(name);
        }

        @Override
        public Warehouse namespace(String name) {
            throw new AssertionError(name);
        }

        @Override
        public CallerIdentity identity() {
            throw new AssertionError();
        }

        @Override
        public String region() {
            return "us-east-2";
        }
    }
}
