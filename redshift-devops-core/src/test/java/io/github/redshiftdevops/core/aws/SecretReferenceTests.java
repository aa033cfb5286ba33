package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferenceTests {

    private static final String ARN = "arn:aws:secretsmanager:us-east-1:111122223333:secret:redshift/prod-AbCdEf";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "prod",
                "redshift/prod",
                "redshift!prod-admin",
                "a_b+c=d.e@f-1",
                ARN,
                "arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:x-AbCdEf",
                "arn:aws-us-gov:secretsmanager:us-gov-west-1:111122223333:secret:redshift!prod-admin-AbCdEf"
            })
    void takesNamesAndArnsAsTheyAre(String text) {
        assertThat(SecretReference.parse("  " + text + "\n"))
                .isEqualTo(new SecretReference(text, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redshift/prod", ARN})
    void takesTheFormOfCodeBuildAndForgetsTheKey(String id) {
        SecretReference current = new SecretReference(id, Optional.empty(), Optional.empty());

        assertThat(SecretReference.parse(id + ":password")).isEqualTo(current);
        assertThat(SecretReference.parse(id + ":password::")).isEqualTo(current);
        assertThat(SecretReference.parse(id + ":password:AWSPREVIOUS"))
                .isEqualTo(current.withVersionStage("AWSPREVIOUS"));
        assertThat(SecretReference.parse(id + ":::v-1")).isEqualTo(current.withVersionId("v-1"));
    }

    @Test
    void knowsTheRegionOfAnArnOnly() {
        assertThat(SecretReference.parse(ARN).region()).contains("us-east-1");
        assertThat(SecretReference.parse("us-east-1").region()).isEmpty();
    }

    @Test
    void saysWhichVersionItMeans() {
        assertThat(SecretReference.parse("prod::AWSPENDING:v-1")).hasToString("prod (stage AWSPENDING) (version v-1)");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            "",the name of the secret is empty
            "   ",the name of the secret is empty
            redshift/*,'redshift/*' is a pattern
            prod-??????,'prod-??????' is a pattern
            ${redshift.secret},'${redshift.secret}' holds a property that is not set
            my secret,'my secret' holds characters that no name of a secret has
            {{resolve:secretsmanager:prod}},'{{resolve:secretsmanager:prod}}' holds characters
            :password,':password' holds characters
            prod:password:AWSCURRENT:v-1:x,'prod:password:AWSCURRENT:v-1:x' has more parts
            arn:aws:ssm:eu-west-1:111122223333:parameter/x,of 'ssm'
            arn:aws:redshift:eu-west-1:111122223333:cluster:prod,of 'redshift'
            arn,'arn' is no complete ARN
            arn:aws:secretsmanager:eu-west-1:111122223333:secret,is no complete ARN
            arn:aws:secretsmanager::111122223333:secret:prod,is no complete ARN
            arn:aws:secretsmanager:eu-west-1:1111:secret:prod,is no complete ARN
            arn:aws:secretsmanager:eu-west-1:111122223333:policy:prod,is no complete ARN
            arn:aws:secretsmanager:eu-west-1:111122223333:secret:,holds characters
            """)
    void refusesWhatCanBeNoSecret(String text, String message) {
        FailureException failure =
                catchThrowableOfType(FailureException.class, () -> SecretReference.parse(text == null ? "" : text));

        assertThat(failure.fault()).isEqualTo(Fault.PROJECT);
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.INVALID_SECRET_ID);
            assertThat(problem.message()).contains(message);
            assertThat(problem.hint()).isNotBlank();
        });
    }

    @Test
    void printsNoLineBreaksAndNoEscapes() {
        FailureException failure = catchThrowableOfType(
                FailureException.class, () -> SecretReference.parse("prod\u001b[2J\r\n[INFO] BUILD SUCCESS\u202e"));

        assertThat(failure.problems().get(0).message())
                .startsWith("'prod\\u001b[2J\\u000d\\u000a[INFO] BUILD SUCCESS\\u202e' holds characters");
    }
}
