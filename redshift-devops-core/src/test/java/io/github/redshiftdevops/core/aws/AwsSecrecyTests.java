package io.github.redshiftdevops.core.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.okForContentType;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AWS tells shows up in no log, whatever the level, and in no exception. */
class AwsSecrecyTests {

    private static final String HUNTER = "Hunter2";

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws();

    @BeforeEach
    void forgetTheLog() {
        RecordedLogging.MESSAGES.clear();
    }

    @Test
    void doesNotLogWhatAwsTells() {
        STUB.secret("rs/prod", "{\"username\":\"u\",\"password\":\"" + HUNTER + "\"}")
                .credentials("IAM:deployer", HUNTER);

        try (Aws aws = STUB.access()) {
            aws.secret(SecretReference.parse("rs/prod"));
            aws.credentials(new IamLogin.ClusterUser("prod", "deployer", Optional.empty()));
            aws.credentials(new IamLogin.ClusterIdentity("prod", Optional.empty()));
            aws.credentials(new IamLogin.WorkgroupIdentity("etl", Optional.empty()));
        }

        assertThat(RecordedLogging.MESSAGES).isNotEmpty().noneMatch(message -> message.contains(HUNTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"SecretString\": \"Hunter2",
                "{\"SecretString\": Hunter2}",
                "{\"Hunter2",
                "Hunter2",
                "<html>Hunter2</html>",
                "{\"SecretString\": {\"password\": \"Hunter2\"}}",
                "{\"CreatedDate\": \"Hunter2\"}"
            })
    void doesNotQuoteAnAnswerThatCannotBeUnderstood(String answer) {
        STUB.answer(Action.GET_SECRET_VALUE, okForContentType("application/x-amz-json-1.1", answer));

        try (Aws aws = STUB.access()) {
            FailureException failure =
                    catchThrowableOfType(FailureException.class, () -> aws.secret(SecretReference.parse("rs/prod")));

            assertThat(failure.problems().get(0).code()).isIn(ProblemCodes.UNEXPECTED, ProblemCodes.UNREADABLE_SECRET);
            assertThat(stackTrace(failure)).doesNotContain(HUNTER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<DbPassword>Hunter2", "Hunter2", "<Hunter2>", "<a><Expiration>Hunter2</Expiration></a>"})
    void doesNotQuoteCredentialsThatCannotBeUnderstood(String answer) {
        STUB.answer(Action.GET_CLUSTER_CREDENTIALS_WITH_IAM, okForContentType("text/xml", answer));

        try (Aws aws = STUB.access()) {
            FailureException failure = catchThrowableOfType(
                    FailureException.class,
                    () -> aws.credentials(new IamLogin.ClusterIdentity("prod", Optional.empty())));

            assertThat(failure.problems().get(0).code()).isEqualTo(ProblemCodes.UNEXPECTED);
            assertThat(stackTrace(failure)).doesNotContain(HUNTER);
        }
    }

    private static String stackTrace(Exception exception) {
        StringWriter text = new StringWriter();
        exception.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
