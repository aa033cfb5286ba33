package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import java.util.Optional;

/**
 * A secret of AWS Secrets Manager, and which version of it.
 *
 * @param id a name such as {@code redshift/prod}, or an ARN, which may be of another account or region
 * @param versionStage for example {@code AWSPREVIOUS}; empty for the current version
 * @param versionId usually a UUID
 */
public record SecretReference(String id, Optional<String> versionStage, Optional<String> versionId) {

    /**
     * Reads a name, an ARN, or the form of CodeBuild's buildspec, {@code <name or ARN>:<json-key>:<stage>:<version>}, of
     * which the key is not looked at.
     *
     * @throws FailureException if the text can be none of them
     * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html">buildspec,
     *     secrets-manager</a>
     */
    public static SecretReference parse(String text) {
        return new SecretReferenceParser(text).parse();
    }

    /** The same secret in the version that has the stage. */
    public SecretReference withVersionStage(String stage) {
        return new SecretReference(id, Optional.of(stage), versionId);
    }

    /** The same secret in another version. */
    public SecretReference withVersionId(String version) {
        return new SecretReference(id, versionStage, Optional.of(version));
    }

    /** The region of the ARN; empty for a name. */
    public Optional<String> region() {
        return isArn() ? Optional.of(id.split(":", -1)[3]) : Optional.empty();
    }

    boolean isArn() {
        return id.startsWith("arn:");
    }

    /** For people, on one line, for example {@code redshift/prod (stage AWSPREVIOUS)}. */
    @Override
    public String toString() {
        return Printable.line(id
                + versionStage.map(stage -> " (stage " + stage + ")").orElse("")
                + versionId.map(version -> " (version " + version + ")").orElse(""));
    }
}
