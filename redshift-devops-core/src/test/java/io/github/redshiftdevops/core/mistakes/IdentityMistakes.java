package io.github.redshiftdevops.core.mistakes;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static io.github.redshiftdevops.core.targets.TargetParameter.REGION;
import static io.github.redshiftdevops.core.targets.TargetParameter.ROLE_ARN;
import static io.github.redshiftdevops.core.targets.TargetParameter.ROLE_EXTERNAL_ID;
import static io.github.redshiftdevops.core.targets.TargetParameter.ROLE_SESSION_NAME;
import static io.github.redshiftdevops.core.targets.TargetParameter.SECRET_ID;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** As whom and where a build asks AWS, and whether AWS answers at all. */
final class IdentityMistakes {

    private static final String READ = "secretsmanager:GetSecretValue";

    private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";

    private IdentityMistakes() {}

    static Scenarios scenarios() {
        return credentials().and(regions()).and(service()).and(roles());
    }

    private static Scenarios credentials() {
        return new Scenarios()
                .when("the build has no credentials for AWS", build -> {
                    build.aws().nothingToFind();
                    named(build).with(REGION, "eu-west-1").resolve();
                })
                .when("a build in CodeBuild has no credentials for AWS", build -> {
                    build.aws().nothingToFind();
                    named(build)
                            .with(REGION, "eu-west-1")
                            .variable("CODEBUILD_BUILD_ID", "shop:1")
                            .resolve();
                })
                .when(
                        "the session with AWS has expired",
                        build -> refused(
                                build,
                                "ExpiredTokenException",
                                "The security token included in the request is expired"))
                .when(
                        "the access key does not exist",
                        build -> refused(
                                build,
                                "UnrecognizedClientException",
                                "The security token included in the request is invalid."))
                .when(
                        "the secret access key is mistyped",
                        build -> refused(
                                build,
                                "InvalidSignatureException",
                                "The request signature we calculated does not match the signature you provided."))
                .when(
                        "the clock of the machine is wrong",
                        build -> refused(
                                build,
                                "InvalidSignatureException",
                                "Signature expired: 20250101T000000Z is now earlier than 20250101T010000Z"));
    }

    private static Scenarios regions() {
        return new Scenarios()
                .when("no region is given", build -> {
                    build.aws().nothingToFind().set("aws.accessKeyId", "key").set("aws.secretAccessKey", "key");
                    named(build).resolve();
                })
                .when(
                        "the region is no region",
                        build -> named(build).with(REGION, "Ireland").resolve())
                .when("the region does not exist", build -> {
                    build.aws().set("aws.endpointUrl", "http://127.0.0.1:" + closedPort());
                    named(build).with(REGION, "eu-west-9").resolve();
                });
    }

    private static Scenarios service() {
        return new Scenarios()
                .when("no way leads from the build to AWS", build -> {
                    build.aws().set("aws.endpointUrl", "http://127.0.0.1:" + closedPort());
                    named(build).resolve();
                })
                .when("the endpoint of AWS is mistyped", build -> {
                    build.aws().set("aws.endpointUrl", "http://secretsmanager.invalid");
                    named(build).resolve();
                })
                .when("something else than AWS answers", build -> {
                    build.aws().answer(READ, aResponse().withBody("<html>Please log in</html>"));
                    named(build).resolve();
                })
                .when(
                        "too many builds ask AWS at once",
                        build -> refused(build, "ThrottlingException", "Rate exceeded"))
                .when("AWS itself fails", build -> {
                    build.aws().answer(READ, aResponse().withStatus(503));
                    named(build).resolve();
                });
    }

    private static Scenarios roles() {
        return new Scenarios()
                .when(
                        "the role is given by its name",
                        build -> named(build).with(ROLE_ARN, "deploy").resolve())
                .when(
                        "the name of the role's session holds a blank",
                        build -> named(build)
                                .with(ROLE_ARN, ROLE)
                                .with(ROLE_SESSION_NAME, "my build")
                                .resolve())
                .when("the role does not trust the build", build -> {
                    build.aws().failure("sts:AssumeRole", "AccessDenied", notAuthorized());
                    named(build).with(ROLE_ARN, ROLE).resolve();
                })
                .when("the external id of the role is another one", build -> {
                    build.aws().failure("sts:AssumeRole", "AccessDenied", notAuthorized());
                    build.aws()
                            .server()
                            .stubFor(post("/")
                                    .withRequestBody(containing("ExternalId=right"))
                                    .willReturn(aResponse().withStatus(500)));
                    named(build)
                            .with(ROLE_ARN, ROLE)
                            .with(ROLE_EXTERNAL_ID, "wrong")
                            .resolve();
                });
    }

    private static String notAuthorized() {
        return "User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole on resource: "
                + ROLE;
    }

    private static Build named(Build build) {
        return build.with(SECRET_ID, Build.SECRET);
    }

    private static void refused(Build build, String code, String message) {
        build.aws().failure(READ, code, message);
        named(build).resolve();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
