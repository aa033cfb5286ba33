package io.github.redshiftdevops.core.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.Secret;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AwsTests {

    private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";

    private static final Instant END_OF_CREDENTIALS = Instant.parse("2030-01-01T00:00:00Z");

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws();

    @Test
    void readsASecret() {
        STUB.secret("redshift/prod", "{\"username\":\"deployer\",\"password\":\"pw\"}");

        try (Aws aws = STUB.access()) {
            DatabaseSecret secret = aws.secret(SecretReference.parse("redshift/prod"));

            assertThat(secret.name()).isEqualTo("redshift/prod");
            assertThat(secret.user()).contains("deployer");
            assertThat(secret.password()).contains(Secret.of("pw"));
        }
    }

    @Test
    void describesACluster() {
        STUB.cluster("prod", "prod.example.com", 5440);

        try (Aws aws = STUB.access()) {
            assertThat(aws.cluster("prod"))
                    .isEqualTo(new Warehouse(
                            Warehouse.Kind.CLUSTER,
                            "prod",
                            "available",
                            Optional.of("prod.example.com"),
                            OptionalInt.of(5440),
                            Optional.of("dev"),
                            Optional.of(StubbedAws.adminSecretArn("prod"))));
        }
    }

    @Test
    void describesAClusterThatHasNoEndpointYet() {
        STUB.cluster("prod", "creating");

        try (Aws aws = STUB.access()) {
            Warehouse cluster = aws.cluster("prod");

            assertThat(cluster.isAvailable()).isFalse();
            assertThat(cluster.host()).isEmpty();
            assertThat(cluster.port()).isEmpty();
        }
    }

    @Test
    void describesAWorkgroupWithTheDatabaseOfItsNamespace() {
        STUB.workgroup("etl", "sales", "etl.example.com", 5439);

        try (Aws aws = STUB.access()) {
            assertThat(aws.workgroup("etl")).isEqualTo(workgroup());
        }
    }

    @Test
    void findsTheWorkgroupOfANamespace() {
        STUB.workgroup("etl", "sales", "etl.example.com", 5439);

        try (Aws aws = STUB.access()) {
            assertThat(aws.namespace("sales")).isEqualTo(workgroup());
        }
    }

    private static Warehouse workgroup() {
        return new Warehouse(
                Warehouse.Kind.WORKGROUP,
                "etl",
                "AVAILABLE",
                Optional.of("etl.example.com"),
                OptionalInt.of(5439),
                Optional.of("dev"),
                Optional.of(StubbedAws.adminSecretArn("sales")));
    }

    @Test
    void getsCredentialsOfADatabaseUserAndNeverMakesOne() {
        STUB.credentials("IAM:deployer", "p<&>w");

        try (Aws aws = STUB.access()) {
            assertThat(aws.credentials(new IamLogin.ClusterUser("prod", "deployer", Optional.of("shop"))))
                    .isEqualTo(new TemporaryCredentials("IAM:deployer", Secret.of("p<&>w"), END_OF_CREDENTIALS));
        }

        STUB.server()
                .verify(postRequestedFor(urlEqualTo("/"))
                        .withRequestBody(containing("DbUser=deployer"))
                        .withRequestBody(containing("DbName=shop"))
                        .withRequestBody(containing("AutoCreate=false"))
                        .withRequestBody(containing("DurationSeconds=3600")));
    }

    @Test
    void getsCredentialsOfTheIdentityInACluster() {
        STUB.credentials("IAMR:build", "pw");

        try (Aws aws = STUB.access()) {
            assertThat(aws.credentials(new IamLogin.ClusterIdentity("prod", Optional.empty())))
                    .isEqualTo(new TemporaryCredentials("IAMR:build", Secret.of("pw"), END_OF_CREDENTIALS));
        }
    }

    @Test
    void getsCredentialsOfTheIdentityInAWorkgroup() {
        STUB.credentials("IAMR:build", "pw");

        try (Aws aws = STUB.access()) {
            assertThat(aws.credentials(new IamLogin.WorkgroupIdentity("etl", Optional.of("shop"))))
                    .isEqualTo(new TemporaryCredentials("IAMR:build", Secret.of("pw"), END_OF_CREDENTIALS));
        }
    }

    @Test
    void saysWhoTheBuildIs() {
        STUB.identity("111122223333", "arn:aws:iam::111122223333:user/me");

        try (Aws aws = STUB.access()) {
            assertThat(aws.identity())
                    .isEqualTo(new CallerIdentity("111122223333", "arn:aws:iam::111122223333:user/me"));
        }
    }

    @Test
    void asksWithTheRoleThatItHasAssumed() {
        STUB.role(ROLE, "role-key").secret("redshift/prod", "{}");
        AssumedRole role = AssumedRole.parse(ROLE, Optional.of("x-1"), Map.of("CODEBUILD_BUILD_ID", "shop:42"));

        try (Aws aws = STUB.access(AwsSettings.of(Map.of()).withRole(role))) {
            aws.secret(SecretReference.parse("redshift/prod"));
            aws.secret(SecretReference.parse("redshift/prod"));
        }

        STUB.server()
                .verify(
                        1,
                        postRequestedFor(urlEqualTo("/"))
                                .withHeader("Authorization", containing("Credential=build-key/"))
                                .withRequestBody(containing("ExternalId=x-1"))
                                .withRequestBody(containing("RoleSessionName=redshift-devops-shop-42")));
        STUB.server()
                .verify(
                        2,
                        postRequestedFor(urlEqualTo("/"))
                                .withHeader("Authorization", containing("Credential=role-key/"))
                                .withHeader("X-Amz-Security-Token", containing("role-token")));
    }
}
