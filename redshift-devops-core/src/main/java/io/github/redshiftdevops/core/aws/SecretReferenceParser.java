package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what people give as the id of a secret.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_CreateSecret.html">the characters of
 *     a name</a>
 */
final class SecretReferenceParser {

    private static final String FORMS = "set redshift.secretId to the name of the secret, or to its ARN,"
            + " arn:aws:secretsmanager:eu-west-1:111122223333:secret:name-AbCdEf";

    private static final String NAME_INSTEAD_OF_CONTENT = FORMS
            + "; a variable below secrets-manager of a buildspec holds the content, so give the name in a variable below"
            + " variables";

    private static final int PARTS_OF_ARN = 7;

    private static final Pattern PARTITION = Pattern.compile("aws[a-z-]*");

    private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d+");

    private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

    private static final Pattern NAME = Pattern.compile("[\\w/+=.@!-]+");

    private final String text;

    SecretReferenceParser(String text) {
        this.text = text.strip();
    }

    SecretReference parse() {
        if (text.isEmpty()) {
            throw invalid("the name of the secret is empty", FORMS);
        }
        if (text.startsWith("{") && !text.startsWith("{{")) {
            throw invalid("redshift.secretId is the content of a secret, not its name", NAME_INSTEAD_OF_CONTENT);
        }
        if (text.contains("${")) {
            throw invalid(
                    Printable.quoted(text) + " holds a property that is not set",
                    "set the property, for example in the command line or in the environment of the build");
        }
        if (text.contains("*") || text.contains("?")) {
            throw invalid(
                    Printable.quoted(text) + " is a pattern, and a build reads one secret",
                    "give the whole name or ARN of the secret; patterns are for IAM policies");
        }
        List<String> parts = List.of(text.split(":", -1));
        return parts.get(0).equals("arn") ? arn(parts) : reference(parts.get(0), parts.subList(1, parts.size()));
    }

    private SecretReference arn(List<String> parts) {
        if (parts.size() > 2 && !parts.get(2).equals("secretsmanager")) {
            throw invalid(
                    Printable.quoted(text) + " is an ARN of " + Printable.quoted(parts.get(2))
                            + ", not of Secrets Manager",
                    FORMS);
        }
        if (parts.size() < PARTS_OF_ARN || !isArnOfSecret(parts)) {
            throw invalid(Printable.quoted(text) + " is no complete ARN of a secret", FORMS);
        }
        String id = parts.stream().limit(PARTS_OF_ARN).collect(Collectors.joining(":"));
        requireName(parts.get(PARTS_OF_ARN - 1));
        return reference(id, parts.subList(PARTS_OF_ARN, parts.size()));
    }

    private static boolean isArnOfSecret(List<String> parts) {
        return PARTITION.matcher(parts.get(1)).matches()
                && REGION.matcher(parts.get(3)).matches()
                && ACCOUNT.matcher(parts.get(4)).matches()
                && parts.get(5).equals("secret");
    }

    /** The rest is key, stage and version. */
    private SecretReference reference(String id, List<String> rest) {
        if (rest.size() > 3) {
            throw invalid(Printable.quoted(text) + " has more parts than a reference to a secret", FORMS);
        }
        if (!id.startsWith("arn:")) {
            requireName(id);
        }
        return new SecretReference(id, part(rest, 1), part(rest, 2));
    }

    private void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw invalid(
                    Printable.quoted(text) + " holds characters that no name of a secret has",
                    "give the name as Secrets Manager shows it: letters, digits and /_+=.@!-");
        }
    }

    private static Optional<String> part(List<String> rest, int index) {
        return rest.size() > index && !rest.get(index).isBlank() ? Optional.of(rest.get(index)) : Optional.empty();
    }

    private static FailureException invalid(String message, String hint) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_SECRET_ID, message).withHint(hint));
    }
}
