package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.connection.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A login that ends by itself. A connection that is open by then stays open.
 *
 * @param user with the prefix that AWS gives it, for example {@code IAM:deployer} or {@code IAMR:build}
 */
public record TemporaryCredentials(String user, Secret password, Instant expiration) {

    /** Of an answer of AWS, in which anything may be missing. */
    static TemporaryCredentials of(
            Question question, @Nullable String user, @Nullable String password, @Nullable Instant expiration) {
        if (user == null || password == null || expiration == null) {
            throw AwsDiagnosis.incomplete(question);
        }
        return new TemporaryCredentials(user, Secret.of(password), expiration);
    }
}
