package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Credentials and region as the SDK finds them, without the ones of the machine that runs the tests. */
class AwsCredentialsTests {

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws();

    @TempDir
    Path folder;

    @BeforeEach
    void forgetThoseOfTheMachine() {
        STUB.set("aws.accessKeyId", "")
                .set("aws.secretAccessKey", "")
                .set("aws.disableEc2Metadata", "true")
                .set("aws.sharedCredentialsFile", folder.resolve("credentials").toString())
                .set("aws.configFile", folder.resolve("config").toString());
    }

    @Test
    void saysThatThereAreNone() {
        Problem problem = fail(Map.of());

        assertThat(problem.code()).isEqualTo(ProblemCodes.NO_AWS_CREDENTIALS);
        assertThat(problem.message()).isEqualTo("the build has no credentials for AWS");
        assertThat(problem.detail()).isEqualTo("no environment variable, profile, container or instance gives any");
        assertThat(problem.hint()).contains("aws sso login");
    }

    @Test
    void saysThatThereAreNoneInCodeBuild() {
        assertThat(fail(Map.of("CODEBUILD_BUILD_ID", "shop:1")).hint()).contains("service role");
    }

    @Test
    void saysThatTheProfileDoesNotExist() {
        STUB.set("aws.profile", "prod");

        assertThat(fail(Map.of()).detail()).isEqualTo("Profile file contained no credentials for profile 'prod'");
    }

    @Test
    void saysThatNobodyHasLoggedInToTheProfile() throws IOException {
        Files.writeString(folder.resolve("config"), """
                [profile prod]
                sso_session = company-of-these-tests
                sso_account_id = 111122223333
                sso_role_name = deploy

                [sso-session company-of-these-tests]
                sso_region = eu-west-1
                sso_start_url = https://example.com/start
                """);
        STUB.set("aws.profile", "prod");

        assertThat(fail(Map.of()).detail()).isEqualTo("Unable to load SSO token");
    }

    @Test
    void saysThatTheSessionOfAProfileHasExpired() {
        SdkClientException exception =
                SdkClientException.create("Unable to load credentials from any of the providers in the chain X(x) :"
                        + " [ProfileCredentialsProvider(profileName=prod): The SSO session associated with this profile has"
                        + " expired or is otherwise invalid.]");

        assertThat(CredentialsDiagnosis.of(exception, Map.of()).problems())
                .singleElement()
                .extracting(Problem::code)
                .isEqualTo(ProblemCodes.EXPIRED_AWS_CREDENTIALS);
    }

    @Test
    void saysThatThereIsNoRegion() {
        STUB.set("aws.region", "");

        try (Aws aws = STUB.access()) {
            assertThatThrownBy(aws::region)
                    .isInstanceOf(FailureException.class)
                    .hasMessageContaining("RD405: no region of AWS is given")
                    .hasMessageContaining("set redshift.region");
        }
    }

    @Test
    void usesAProfile() throws IOException {
        Files.writeString(
                folder.resolve("credentials"), "[prod]\naws_access_key_id = profile-key\naws_secret_access_key = s\n");
        STUB.set("aws.profile", "prod").identity("111122223333", "arn:aws:iam::111122223333:user/me");

        try (Aws aws = STUB.access()) {
            assertThat(aws.identity().account()).isEqualTo("111122223333");
        }
    }

    private static Problem fail(Map<String, String> environment) {
        try (Aws aws = STUB.access(AwsSettings.of(environment))) {
            return catchThrowableOfType(FailureException.class, aws::identity)
                    .problems()
                    .get(0);
        }
    }
}
