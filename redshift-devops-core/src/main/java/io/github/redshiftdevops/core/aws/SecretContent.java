package io.github.redshiftdevops.core.aws;

import com.google.gson.JsonElement;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;

/** Reads the database out of a secret. */
final class SecretContent {

    private final SecretReference reference;
    private final GetSecretValueResponse answer;

    SecretContent(SecretReference reference, GetSecretValueResponse answer) {
        this.reference = reference;
        this.answer = answer;
    }

    DatabaseSecret databaseSecret() {
        Map<String, JsonElement> json = new SecretJson(reference).parse(answer);
        SecretValues values = new SecretValues(reference, json);
        values.requireEngine();
        return new DatabaseSecret(
                reference,
                Objects.requireNonNullElse(answer.name(), reference.id()),
                Objects.requireNonNullElse(answer.versionId(), ""),
                json.keySet(),
                values.text(SecretKeys.USER),
                values.text(SecretKeys.PASSWORD).map(Secret::of),
                values.host(),
                values.port(),
                values.text(SecretKeys.DATABASE),
                values.text(SecretKeys.CLUSTER),
                values.text(SecretKeys.WORKGROUP),
                values.text(SecretKeys.NAMESPACE));
    }
}
