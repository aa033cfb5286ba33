package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/** Fetches one secret. */
final class SecretReader {

    private final AwsCalls calls;
    private final SecretReference reference;

    SecretReader(AwsCalls calls, SecretReference reference) {
        this.calls = calls;
        this.reference = reference;
    }

    /** Reads it in the region of the settings, else of its ARN, else of the environment. */
    DatabaseSecret read(Optional<String> regionOfSettings) {
        regionOfSettings.ifPresent(this::requireSameRegion);
        String region = regionOfSettings.or(reference::region).orElseGet(AwsRegion::ofEnvironment);
        GetSecretValueResponse answer = calls.ask(
                new Question(Action.GET_SECRET_VALUE, "the secret " + Printable.quoted(reference.toString()), region),
                SecretsManagerClient.builder(),
                client -> client.getSecretValue(request -> request.secretId(reference.id())
                        .versionStage(reference.versionStage().orElse(null))
                        .versionId(reference.versionId().orElse(null))));
        return new SecretContent(reference, answer).databaseSecret();
    }

    private void requireSameRegion(String region) {
        reference.region().filter(own -> !own.equals(region)).ifPresent(own -> {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.SECRET_IN_OTHER_REGION,
                            "the secret " + Printable.quoted(reference.toString()) + " is of the region '" + own
                                    + "', and the region '" + region + "' is to be asked")
                    .withHint("remove redshift.region, or set it to " + own));
        });
    }
}
