package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the JSON of a secret says about a database. What is empty here is not in the secret; a value that cannot be used
 * makes no {@code DatabaseSecret}.
 *
 * @param reference as it was asked for
 * @param name as Secrets Manager knows it
 * @param versionId of the value that was read
 * @param keys of the JSON, all of them, also the ones that say nothing to us
 * @param user of {@code username} or {@code user}
 * @param host of {@code host}
 * @param port of {@code port}, which may be a number or a text
 * @param database of {@code dbName}, {@code dbname} or {@code database}
 * @param clusterIdentifier of the key of the same name, or of that with {@code db} in front
 * @param workgroupName of {@code workgroupName}
 * @param namespaceName of {@code namespaceName}
 */
public record DatabaseSecret(
        SecretReference reference,
        String name,
        String versionId,
        Set<String> keys,
        Optional<String> user,
        Optional<Secret> password,
        Optional<String> host,
        OptionalInt port,
        Optional<String> database,
        Optional<String> clusterIdentifier,
        Optional<String> workgroupName,
        Optional<String> namespaceName) {

    /**
     * What to throw if nothing else gives what the key of the JSON would give.
     *
     * @param key for example {@code host}
     * @param instead in the imperative, how to give the value elsewhere
     */
    public FailureException without(String key, String instead) {
        Problem problem = Problem.of(
                        ProblemCodes.MISSING_SECRET_KEY,
                        "the secret " + Printable.quoted(reference.toString()) + " has no value for the key '" + key
                                + "'")
                .withDetail(keys.isEmpty() ? "its JSON has no keys" : "its JSON has the keys " + listedKeys())
                .withHint(SimilarKey.find(key, keys)
                                .map(similar -> "rename the key " + Printable.quoted(similar) + " to '" + key
                                        + "' in the JSON of the secret")
                                .orElse("add the key '" + key + "' to the JSON of the secret")
                        + "; or " + instead);
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }

    private String listedKeys() {
        return keys.stream().sorted().map(Printable::quoted).collect(Collectors.joining(", "));
    }
}
