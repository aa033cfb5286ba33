package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What AWS refuses, by the codes and in the words of AWS. */
class AwsFailuresTests {

    private static final String ROLE = "arn:aws:iam::444455556666:role/deploy";

    @RegisterExtension
    static final StubbedAws STUB = new StubbedAws();

    /** What AWS answers, and what the build says. */
    record Refusal(Action action, String awsCode, String awsMessage, String code, String message, String hint) {}

    static final List<Refusal> REFUSALS_OF_ANY_ACTION = List.of(
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "ExpiredToken",
                    "The security token included in the request is expired",
                    ProblemCodes.EXPIRED_AWS_CREDENTIALS,
                    "the credentials for AWS have expired",
                    "aws sso login"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "InvalidClientTokenId",
                    "The security token included in the request is invalid.",
                    ProblemCodes.INVALID_AWS_CREDENTIALS,
                    "AWS in eu-west-1 refuses the credentials of the build",
                    "AWS_SESSION_TOKEN"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "SignatureDoesNotMatch",
                    "The request signature we calculated does not match the signature you provided.",
                    ProblemCodes.INVALID_AWS_CREDENTIALS,
                    "AWS in eu-west-1 refuses the credentials of the build",
                    "AWS_SECRET_ACCESS_KEY"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "SignatureDoesNotMatch",
                    "Signature expired: 20200101T000000Z is now earlier than 20261120T000000Z",
                    ProblemCodes.CLOCK_SKEW,
                    "AWS refuses the time of this machine",
                    "set the clock"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "Throttling",
                    "Rate exceeded",
                    ProblemCodes.THROTTLED_BY_AWS,
                    "AWS does not let the build call sts:GetCallerIdentity so often",
                    "later"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "AccessDenied",
                    "explicit deny",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call sts:GetCallerIdentity for the identity of the build in eu-west-1",
                    "allow sts:GetCallerIdentity"),
            new Refusal(
                    Action.GET_CALLER_IDENTITY,
                    "RegionDisabledException",
                    "STS is not activated in this region",
                    ProblemCodes.REFUSED_BY_AWS,
                    "AWS refuses sts:GetCallerIdentity for the identity of the build in eu-west-1",
                    "detail"));

    static final List<Refusal> REFUSALS_OF_SECRETS = List.of(
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret.",
                    ProblemCodes.SECRET_NOT_FOUND,
                    "there is no secret 'rs/prod' in eu-west-1",
                    "redshift.region"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "ResourceNotFoundException",
                    "Secrets Manager can't find the specified secret value for staging label: AWSCURRENT",
                    ProblemCodes.UNKNOWN_SECRET_VERSION,
                    "the secret 'rs/prod' has no value in this version",
                    "leave stage and version away"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "InvalidRequestException",
                    "You can't perform this operation on the secret because it was marked for deletion.",
                    ProblemCodes.DELETED_SECRET,
                    "the secret 'rs/prod' is scheduled for deletion",
                    "restore-secret"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "InvalidRequestException",
                    "You provided a VersionStage that is not associated to the provided VersionId.",
                    ProblemCodes.UNKNOWN_SECRET_VERSION,
                    "the secret 'rs/prod' has no value in this version",
                    "leave stage and version away"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "AccessDeniedException",
                    "User: arn:aws:iam::111122223333:user/me is not authorized to perform:"
                            + " secretsmanager:GetSecretValue on resource: rs/prod",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call secretsmanager:GetSecretValue for the secret 'rs/prod' in eu-west-1",
                    "allow secretsmanager:GetSecretValue"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "AccessDeniedException",
                    "Access to KMS is not allowed",
                    ProblemCodes.SECRET_KEY_REFUSED,
                    "the KMS key of the secret 'rs/prod' cannot be used",
                    "kms:Decrypt"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "DecryptionFailure",
                    "Secrets Manager can't decrypt the protected secret text",
                    ProblemCodes.SECRET_KEY_REFUSED,
                    "the KMS key of the secret 'rs/prod' cannot be used",
                    "must be enabled"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "UnrecognizedClientException",
                    "The security token included in the request is invalid.",
                    ProblemCodes.INVALID_AWS_CREDENTIALS,
                    "AWS in eu-west-1 refuses the credentials of the build",
                    "AWS_ACCESS_KEY_ID"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "ExpiredTokenException",
                    "The security token included in the request is expired",
                    ProblemCodes.EXPIRED_AWS_CREDENTIALS,
                    "the credentials for AWS have expired",
                    "aws sso login"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "InvalidSignatureException",
                    "Signature expired: 20200101T000000Z is now earlier than 20261120T000000Z",
                    ProblemCodes.CLOCK_SKEW,
                    "AWS refuses the time of this machine",
                    "set the clock"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "ThrottlingException",
                    "Rate exceeded",
                    ProblemCodes.THROTTLED_BY_AWS,
                    "AWS does not let the build call secretsmanager:GetSecretValue so often",
                    "fewer builds"),
            new Refusal(
                    Action.GET_SECRET_VALUE,
                    "InvalidParameterException",
                    "Invalid name",
                    ProblemCodes.REFUSED_BY_AWS,
                    "AWS refuses secretsmanager:GetSecretValue for the secret 'rs/prod' in eu-west-1",
                    "correct what the detail names"));

    static final List<Refusal> REFUSALS_OF_WAREHOUSES = List.of(
            new Refusal(
                    Action.DESCRIBE_CLUSTERS,
                    "ClusterNotFound",
                    "Cluster prod not found.",
                    ProblemCodes.UNKNOWN_WAREHOUSE,
                    "there is no cluster 'prod' in eu-west-1",
                    "which is not the host"),
            new Refusal(
                    Action.DESCRIBE_CLUSTERS,
                    "AccessDenied",
                    "User: x is not authorized to perform: redshift:DescribeClusters",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call redshift:DescribeClusters for the cluster 'prod' in eu-west-1",
                    "allow redshift:DescribeClusters in a policy of the role of the build, on the resource '*'"),
            new Refusal(
                    Action.GET_WORKGROUP,
                    "ResourceNotFoundException",
                    "Workgroup not found",
                    ProblemCodes.UNKNOWN_WAREHOUSE,
                    "there is no workgroup 'etl' in eu-west-1",
                    "redshift.region"),
            new Refusal(
                    Action.GET_NAMESPACE,
                    "ResourceNotFoundException",
                    "Namespace not found",
                    ProblemCodes.UNKNOWN_WAREHOUSE,
                    "there is no namespace 'sales' in eu-west-1",
                    "redshift.region"),
            new Refusal(
                    Action.LIST_WORKGROUPS,
                    "AccessDeniedException",
                    "no",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call redshift-serverless:ListWorkgroups for the workgroup of the namespace"
                            + " 'sales' in eu-west-1",
                    "on the resource '*'"),
            new Refusal(
                    Action.GET_CLUSTER_CREDENTIALS,
                    "AccessDenied",
                    "no",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call redshift:GetClusterCredentials for the cluster 'prod' in eu-west-1",
                    "on both the dbuser and the dbname"),
            new Refusal(
                    Action.GET_CLUSTER_CREDENTIALS_WITH_IAM,
                    "ClusterNotFound",
                    "no",
                    ProblemCodes.UNKNOWN_WAREHOUSE,
                    "there is no cluster 'prod' in eu-west-1",
                    "redshift.region"),
            new Refusal(
                    Action.GET_CREDENTIALS,
                    "AccessDeniedException",
                    "no",
                    ProblemCodes.DENIED_BY_AWS,
                    "the build may not call redshift-serverless:GetCredentials for the workgroup 'etl' in eu-west-1",
                    "allow redshift-serverless:GetCredentials"),
            new Refusal(
                    Action.GET_CREDENTIALS,
                    "ValidationException",
                    "dbName is too long",
                    ProblemCodes.REFUSED_BY_AWS,
                    "AWS refuses redshift-serverless:GetCredentials for the workgroup 'etl' in eu-west-1",
                    "detail"));

    @ParameterizedTest
    @FieldSource({"REFUSALS_OF_ANY_ACTION", "REFUSALS_OF_SECRETS", "REFUSALS_OF_WAREHOUSES"})
    void saysWhatIsRefusedAndWhatToDo(Refusal refusal) {
        STUB.workgroup("etl", "sales", "etl.example.com", 5439)
                .failure(refusal.action(), refusal.awsCode(), refusal.awsMessage());

        FailureException failure = fail(refusal.action(), AwsSettings.of(Map.of()));

        assertThat(failure.fault()).isEqualTo(Fault.ENVIRONMENT);
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(refusal.code());
            assertThat(problem.message()).startsWith(refusal.message());
            assertThat(problem.detail()).isEqualTo(refusal.awsMessage());
            assertThat(problem.hint()).contains(refusal.hint());
        });
    }

    static final List<Refusal> REFUSALS_OF_ROLES = List.of(
            new Refusal(
                    Action.ASSUME_ROLE,
                    "AccessDenied",
                    "User: arn:aws:iam::111122223333:user/me is not authorized to perform: sts:AssumeRole",
                    ProblemCodes.ROLE_NOT_ASSUMED,
                    "the build cannot assume the role 'arn:aws:iam::444455556666:role/deploy'",
                    "redshift.roleExternalId"),
            new Refusal(
                    Action.ASSUME_ROLE,
                    "ExpiredToken",
                    "The security token included in the request is expired",
                    ProblemCodes.EXPIRED_AWS_CREDENTIALS,
                    "the credentials for AWS have expired",
                    "aws sso login"),
            new Refusal(
                    Action.ASSUME_ROLE,
                    "ValidationError",
                    "1 validation error detected: Value at 'externalId' failed to satisfy constraint",
                    ProblemCodes.REFUSED_BY_AWS,
                    "AWS refuses sts:AssumeRole for the role 'arn:aws:iam::444455556666:role/deploy' in eu-west-1",
                    "detail"));

    @ParameterizedTest
    @FieldSource("REFUSALS_OF_ROLES")
    void tellsARoleFromWhatIsAskedInIt(Refusal refusal) {
        STUB.failure(Action.ASSUME_ROLE, refusal.awsCode(), refusal.awsMessage());
        AwsSettings settings = AwsSettings.of(Map.of()).withRole(AssumedRole.parse(ROLE, Optional.empty(), Map.of()));

        FailureException failure = fail(Action.GET_SECRET_VALUE, settings);

        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(refusal.code());
            assertThat(problem.message()).isEqualTo(refusal.message());
            assertThat(problem.detail()).isEqualTo(refusal.awsMessage());
            assertThat(problem.hint()).contains(refusal.hint());
        });
    }

    private static FailureException fail(Action action, AwsSettings settings) {
        try (Aws aws = STUB.access(settings)) {
            return catchThrowableOfType(FailureException.class, () -> ask(aws, action));
        }
    }

    private static Object ask(AwsAccess aws, Action action) {
        return switch (action) {
            case ASSUME_ROLE, GET_CALLER_IDENTITY -> aws.identity();
            case GET_SECRET_VALUE -> aws.secret(SecretReference.parse("rs/prod"));
            case DESCRIBE_CLUSTERS -> aws.cluster("prod");
            case GET_WORKGROUP -> aws.workgroup("etl");
            case LIST_WORKGROUPS, GET_NAMESPACE -> aws.namespace("sales");
            case GET_CLUSTER_CREDENTIALS ->
                aws.credentials(new IamLogin.ClusterUser("prod", "deployer", Optional.empty()));
            case GET_CLUSTER_CREDENTIALS_WITH_IAM ->
                aws.credentials(new IamLogin.ClusterIdentity("prod", Optional.empty()));
            case GET_CREDENTIALS -> aws.credentials(new IamLogin.WorkgroupIdentity("etl", Optional.empty()));
            default -> throw new IllegalArgumentException("only a build's own warehouse asks for " + action);
        };
    }
}
