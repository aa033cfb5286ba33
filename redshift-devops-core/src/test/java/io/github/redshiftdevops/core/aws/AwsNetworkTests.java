package io.github.redshiftdevops.core.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AwsNetworkTests {

    private static final String ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:prod-AbCdEf";

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws();

    @Test
    void saysThatAwsHasNoAddress() {
        STUB.set("aws.endpointUrl", "http://aws.invalid");

        Problem problem = fail();

        assertThat(problem.code()).isEqualTo(ProblemCodes.AWS_UNREACHABLE);
        assertThat(problem.message())
                .isEqualTo("'secretsmanager' of AWS in eu-west-1 has no address: the host 'aws.invalid' is unknown");
        assertThat(problem.hint()).contains("com.amazonaws.eu-west-1.secretsmanager");
    }

    @Test
    void saysThatTheRegionMayBeWrong() {
        STUB.set("aws.endpointUrl", "http://aws.invalid").set("aws.region", "eu-wets-1");

        Problem problem = fail();

        assertThat(problem.code()).isEqualTo(ProblemCodes.INVALID_REGION);
        assertThat(problem.message())
                .isEqualTo("'eu-wets-1' seems to be no region: AWS has no address: the host 'aws.invalid' is unknown");
    }

    @Test
    void saysThatNothingListens() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            STUB.set("aws.endpointUrl", "http://127.0.0.1:" + socket.getLocalPort());
        }

        assertThat(fail().message()).isEqualTo("'secretsmanager' of AWS in eu-west-1 accepts no connection");
    }

    @Test
    void saysThatTlsFails() {
        STUB.set("aws.endpointUrl", STUB.url().replace("http:", "https:"));

        assertThat(fail().message()).isEqualTo("'secretsmanager' of AWS in eu-west-1 does not agree on TLS");
    }

    @Test
    void saysThatNoAnswerComesInTime() {
        STUB.answer(Action.GET_SECRET_VALUE, aResponse().withFixedDelay(60_000));
        Limits limits = new Limits(Duration.ofSeconds(1), Duration.ofMillis(200), Duration.ofSeconds(10), 2);

        try (Aws aws = new Aws(AwsSettings.of(Map.of()), limits)) {
            assertThat(fail(aws).message()).isEqualTo("'secretsmanager' of AWS in eu-west-1 does not answer in time");
        }
        STUB.server().verify(2, postRequestedFor(urlEqualTo("/")));
    }

    @Test
    void saysThatTheConnectionBreaks() {
        STUB.answer(Action.GET_SECRET_VALUE, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));

        assertThat(fail().code()).isEqualTo(ProblemCodes.AWS_UNREACHABLE);
    }

    @Test
    void saysThatAwsFails() {
        STUB.failure(Action.GET_SECRET_VALUE, 500, "InternalServiceError", "An error occurred on the server side.");

        Problem problem = fail();

        assertThat(problem.code()).isEqualTo(ProblemCodes.AWS_FAILED);
        assertThat(problem.message())
                .isEqualTo("AWS failed to answer secretsmanager:GetSecretValue for the secret 'prod'");
        assertThat(problem.detail()).isEqualTo("An error occurred on the server side.");
    }

    @Test
    void asksAgainIfAwsFails() {
        STUB.answer(Action.GET_SECRET_VALUE, aResponse().withStatus(503));
        Limits limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(20), 3);

        try (Aws aws = new Aws(AwsSettings.of(Map.of()), limits)) {
            assertThat(fail(aws).code()).isEqualTo(ProblemCodes.AWS_FAILED);
        }
        STUB.server().verify(3, postRequestedFor(urlEqualTo("/")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET_SECRET_VALUE, SecretsManager",
        "GET_CALLER_IDENTITY, Sts",
        "DESCRIBE_CLUSTERS, Redshift",
        "GET_WORKGROUP, RedshiftServerless"
    })
    void asksEachServiceWhereItsOwnPropertySays(Action action, String suffix) {
        STUB.set("aws.endpointUrl", "http://aws.invalid")
                .set("aws.endpointUrl" + suffix, STUB.url())
                .secret("prod", "{}")
                .identity("111122223333", "arn:aws:iam::111122223333:user/me")
                .cluster("prod", "available")
                .failure(Action.GET_WORKGROUP, "ResourceNotFoundException", "no");

        try (Aws aws = STUB.access()) {
            switch (action) {
                case GET_SECRET_VALUE ->
                    assertThat(aws.secret(SecretReference.parse("prod")).name()).isEqualTo("prod");
                case GET_CALLER_IDENTITY -> assertThat(aws.identity().account()).isEqualTo("111122223333");
                case DESCRIBE_CLUSTERS -> assertThat(aws.cluster("prod").name()).isEqualTo("prod");
                default -> assertThatThrownBy(() -> aws.workgroup("etl")).hasMessageStartingWith("RD421");
            }
        }
    }

    @Test
    void asksForASecretInTheRegionOfItsArn() {
        STUB.secret(ARN, "{}");

        try (Aws aws = STUB.access()) {
            aws.secret(SecretReference.parse(ARN));
        }
        STUB.server().verify(signedFor("us-east-1"));
    }

    @Test
    void asksInTheRegionOfTheSettings() {
        STUB.secret("prod", "{}");

        try (Aws aws = STUB.access(AwsSettings.of(Map.of()).withRegion("ap-south-1"))) {
            aws.secret(SecretReference.parse("prod"));

            assertThat(aws.region()).isEqualTo("ap-south-1");
        }
        STUB.server().verify(signedFor("ap-south-1"));
    }

    @Test
    void asksInAnotherRegion() {
        STUB.cluster("prod", "available");

        try (Aws aws = STUB.access()) {
            assertThat(aws.inRegion("us-west-2").cluster("prod").isAvailable()).isTrue();
        }
        STUB.server().verify(signedFor("us-west-2"));
    }

    private static RequestPatternBuilder signedFor(String region) {
        return postRequestedFor(urlEqualTo("/")).withHeader("Authorization", containing("/" + region + "/"));
    }

    @Test
    void refusesASecretOfAnotherRegionThanThatOfTheSettings() {
        try (Aws aws = STUB.access(AwsSettings.of(Map.of()).withRegion("eu-west-1"))) {
            assertThatThrownBy(() -> aws.secret(SecretReference.parse(ARN)))
                    .hasMessageStartingWith("RD414: the secret '" + ARN
                            + "' is of the region 'us-east-1', and the region" + " 'eu-west-1' is to be asked");
        }
    }

    @Test
    void refusesWhatCanBeNoRegion() {
        AwsSettings settings = AwsSettings.of(Map.of()).withRegion("eu-west-1.evil.example.com/");

        assertThatThrownBy(() -> STUB.access(settings))
                .hasMessageStartingWith("RD405: 'eu-west-1.evil.example.com/' is no region of AWS");
    }

    @Test
    void saysThatANamespaceHasNoWorkgroup() {
        STUB.namespace("sales")
                .answer(Action.LIST_WORKGROUPS, okForContentType("application/x-amz-json-1.1", "{\"workgroups\":[]}"));

        try (Aws aws = STUB.access()) {
            assertThatThrownBy(() -> aws.namespace("sales"))
                    .hasMessageStartingWith("RD421: the namespace 'sales' has no workgroup in eu-west-1");
        }
    }

    @Test
    void namesTheSessionOfTheRoleAfterTheBuild() {
        assertThat(AssumedRole.sessionName(Map.of())).isEqualTo("redshift-devops");
        assertThat(AssumedRole.sessionName(Map.of("GITHUB_RUN_ID", "42"))).isEqualTo("redshift-devops-42");
        assertThat(AssumedRole.sessionName(Map.of("BUILD_TAG", "jenkins-" + "a b/ü".repeat(40) + "-7")))
                .matches("[\\w+=,.@-]{64}")
                .endsWith("-7");
    }

    @ParameterizedTest
    @CsvSource({"deploy", "arn:aws:iam::123:role/deploy", "arn:aws:iam::111122223333:user/me", "''"})
    void refusesWhatCanBeNoRole(String arn) {
        assertThatThrownBy(() -> AssumedRole.parse(arn, Optional.empty(), Map.of()))
                .hasMessageStartingWith("RD410: '" + arn + "' is no ARN of a role");
    }

    private static Problem fail() {
        try (Aws aws = STUB.access()) {
            return fail(aws);
        }
    }

    private static Problem fail(AwsAccess aws) {
        return catchThrowableOfType(FailureException.class, () -> aws.secret(SecretReference.parse("prod")))
                .problems()
                .get(0);
    }
}
