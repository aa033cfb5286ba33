package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.BuildId;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role that the build assumes before it asks for anything, for example one of the account that owns the cluster.
 *
 * @param arn for example {@code arn:aws:iam::111122223333:role/deploy}
 * @param externalId if the role's trust policy asks for one
 * @param sessionName by which CloudTrail tells builds apart
 */
public record AssumedRole(String arn, Optional<String> externalId, String sessionName) {

    private static final Pattern ROLE_ARN = Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/[\\w+=,.@/-]+");

    private static final String ANY_BUILD = "redshift-devops";

    private static final int LONGEST_SESSION_NAME = 64;

    /**
     * The role, with the name of the build as the session's.
     *
     * @throws FailureException if the text is no ARN of a role
     */
    public static AssumedRole parse(String arn, Optional<String> externalId, Map<String, String> environment) {
        String stripped = arn.strip();
        if (!ROLE_ARN.matcher(stripped).matches()) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INVALID_ROLE, Printable.quoted(arn) + " is no ARN of a role")
                    .withHint("set redshift.roleArn to an ARN of the form arn:aws:iam::111122223333:role/name"));
        }
        return new AssumedRole(stripped, externalId, sessionName(environment));
    }

    /**
     * The id of the build if it runs in a known CI environment, else {@code redshift-devops}; of the form that STS
     * accepts.
     *
     * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">AssumeRole</a>
     */
    public static String sessionName(Map<String, String> environment) {
        return BuildId.of(environment)
                .map(id -> ANY_BUILD + "-" + id.replaceAll("[^a-zA-Z0-9_+=,.@-]", "-"))
                .map(AssumedRole::shortened)
                .orElse(ANY_BUILD);
    }

    /** The end of an id tells builds apart better than its beginning. */
    private static String shortened(String name) {
        return name.substring(Math.max(0, name.length() - LONGEST_SESSION_NAME));
    }
}
