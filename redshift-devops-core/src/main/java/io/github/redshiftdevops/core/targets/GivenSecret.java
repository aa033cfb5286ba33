package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.DatabaseSecret;
import io.github.redshiftdevops.core.aws.SecretLogin;
import io.github.redshiftdevops.core.aws.SecretReference;
import io.github.redshiftdevops.core.connection.Credentials;
import io.github.redshiftdevops.core.connection.Login;
import io.github.redshiftdevops.core.connection.Secret;
import java.util.Optional;

/**
 * A secret that has been read.
 *
 * @param aws with which it can be read again
 */
record GivenSecret(DatabaseSecret content, AwsAccess aws) {

    /**
     * The secret that the parameters name.
     *
     * @throws FailureException if it cannot be read
     */
    static Optional<GivenSecret> of(TargetSettings settings, TargetContext context) {
        return settings.one(TargetParameter.SECRET_ID)
                .map(setting -> read(version(SecretReference.parse(setting.value()), settings), context.aws()));
    }

    /** The secret of AWS. */
    static GivenSecret read(SecretReference reference, AwsAccess aws) {
        return new GivenSecret(aws.secret(reference), aws);
    }

    private static SecretReference version(SecretReference reference, TargetSettings settings) {
        SecretReference staged = settings.one(TargetParameter.SECRET_VERSION_STAGE)
                .map(stage -> reference.withVersionStage(stage.value().strip()))
                .orElse(reference);
        return settings.one(TargetParameter.SECRET_VERSION_ID)
                .map(id -> staged.withVersionId(id.value().strip()))
                .orElse(staged);
    }

    String origin() {
        return "secret '" + content.reference().id() + "'";
    }

    <T> Setting<T> setting(T value) {
        return new Setting<>(value, origin());
    }

    Optional<Setting<String>> user() {
        return content.user().map(this::setting);
    }

    Optional<Setting<Secret>> password() {
        return content.password().map(this::setting);
    }

    /**
     * Does nothing if both are given, by the secret or elsewhere.
     *
     * @throws FailureException if one is not
     */
    void require(Part<String> user, Part<Secret> password) {
        if (!user.isGiven()) {
            throw content.without("username", "set redshift.user");
        }
        if (!password.isGiven()) {
            throw content.without("password", "set the environment variable REDSHIFT_PASSWORD");
        }
    }

    /** A login that reads the secret again when the database refuses it. */
    Login login(Credentials now) {
        return new SecretLogin(now, () -> {
            DatabaseSecret again = aws.secret(content.reference());
            return new Credentials(
                    again.user().orElse(now.user()), again.password().orElse(now.password()));
        });
    }
}
