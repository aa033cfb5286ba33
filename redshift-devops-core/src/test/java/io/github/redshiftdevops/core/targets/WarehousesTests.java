package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.github.redshiftdevops.core.Pauses;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.StubbedAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarehousesTests {

    @RegisterExtension
    static final StubbedAws AWS = new StubbedAws();

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void findsTheClusterOfASecretThatRedshiftManages() {
        AWS.cluster("my-shop", "my-shop.example.com", 5439)
                .secret("redshift!my-shop-admin-user", "{\"username\":\"admin-user\",\"password\":\"pw\"}");

        assertThat(cluster(named("redshift!my-shop-admin-user")).url().value())
                .hasToString("jdbc:redshift://my-shop.example.com:5439/dev");
    }

    @Test
    void findsTheNamespaceOfASecretThatRedshiftManages() {
        AWS.workgroup("etl", "sales", "etl.example.com", 5439)
                .failure("redshift:DescribeClusters", "ClusterNotFound", "Cluster sales not found.");
        AWS.secret("redshift!sales-admin", "{\"username\":\"admin\",\"password\":\"pw\"}");

        assertThat(cluster(named("redshift!sales-admin")).url().value())
                .hasToString("jdbc:redshift://etl.example.com:5439/dev");
    }

    @Test
    void waitsUntilAClusterIsUp() {
        AWS.cluster("prod", "prod.example.com", 5439).secret(StubbedAws.adminSecretArn("prod"), """
                {"username":"admin","password":"pw"}""");
        AWS.server()
                .stubFor(WireMock.post("/")
                        .inScenario("resume")
                        .whenScenarioStateIs(Scenario.STARTED)
                        .willSetStateTo("up")
                        .withRequestBody(WireMock.containing("Action=DescribeClusters&"))
                        .willReturn(WireMock.okForContentType("text/xml", """
                                <DescribeClustersResponse><DescribeClustersResult><Clusters><Cluster>
                                <ClusterIdentifier>prod</ClusterIdentifier><ClusterStatus>resuming</ClusterStatus>
                                </Cluster></Clusters></DescribeClustersResult></DescribeClustersResponse>""")));

        assertThat(cluster(TargetSettings.of(Map.of()).with(TargetParameter.CLUSTER_IDENTIFIER, "prod"))
                        .connectionDetails()
                        .user())
                .isEqualTo("admin");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'username':'u','password':'pw','host':'prod.abc123.eu-west-1.redshift.amazonaws.com'}",
                "{'username':'u','password':'pw','host':'warehouse.example.com','dbClusterIdentifier':'prod'}",
                "{'username':'u','password':'pw','dbClusterIdentifier':'prod'}",
            })
    void refusesASecretThatLeadsToAnotherClusterThanTheOneThatIsNamed(String secret) {
        AWS.cluster("test", "test.example.com", 5439).secret("redshift/prod", secret.replace('\'', '"'));

        assertThatThrownBy(() -> cluster(named("redshift/prod").with(TargetParameter.CLUSTER_IDENTIFIER, "test")))
                .hasMessageContaining("RD102: parameter redshift.clusterIdentifier names the cluster 'test', and secret"
                        + " 'redshift/prod' leads to the cluster 'prod'");
    }

    @Test
    void refusesAUrlThatLeadsToAnotherClusterThanTheOneThatIsNamed() {
        String url = "jdbc:redshift://etl.111122223333.us-east-1.redshift-serverless.amazonaws.com/dev";

        assertThatThrownBy(() -> cluster(TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "pw"))
                        .with(TargetParameter.URL, url)
                        .with(TargetParameter.USER, "u")
                        .with(TargetParameter.CLUSTER_IDENTIFIER, "etl")))
                .hasMessageContaining(
                        "RD102: parameter redshift.clusterIdentifier names the cluster 'etl', and parameter"
                                + " redshift.url leads to the workgroup 'etl'");
    }

    @Test
    void takesAnEndpointThatRedshiftManagesForAnyCluster() {
        String url = "jdbc:redshift://shop-endpoint-1a2b.abc123.eu-west-1.redshift.amazonaws.com/dev";

        assertThat(cluster(TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "pw"))
                                .with(TargetParameter.URL, url)
                                .with(TargetParameter.USER, "u")
                                .with(TargetParameter.CLUSTER_IDENTIFIER, "prod"))
                        .url()
                        .value())
                .hasToString(url);
    }

    private static TargetSettings named(String secret) {
        return TargetSettings.of(Map.of()).with(TargetParameter.SECRET_ID, secret);
    }

    private Target.Cluster cluster(TargetSettings settings) {
        Pauses fake = new Pauses() {
            @Override
            public long nanoTime() {
                return pauses.stream().mapToLong(Duration::toNanos).sum();
            }

            @Override
            public void sleep(Duration duration) {
                pauses.add(duration);
            }
        };
        return Optional.of(new TargetResolver(AWS::access, fake, ProgressLog.NONE).resolve(settings))
                .map(Target.Cluster.class::cast)
                .orElseThrow();
    }
}
