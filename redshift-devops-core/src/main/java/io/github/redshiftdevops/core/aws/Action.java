package io.github.redshiftdevops.core.aws;

/** A call of AWS, by the name that IAM policies give it. */
enum Action {
    ASSUME_ROLE("sts:AssumeRole"),
    GET_CALLER_IDENTITY("sts:GetCallerIdentity"),
    GET_SECRET_VALUE("secretsmanager:GetSecretValue"),
    DESCRIBE_CLUSTERS("redshift:DescribeClusters"),
    GET_CLUSTER_CREDENTIALS("redshift:GetClusterCredentials"),
    GET_CLUSTER_CREDENTIALS_WITH_IAM("redshift:GetClusterCredentialsWithIAM"),
    GET_WORKGROUP("redshift-serverless:GetWorkgroup"),
    LIST_WORKGROUPS("redshift-serverless:ListWorkgroups"),
    GET_NAMESPACE("redshift-serverless:GetNamespace"),
    GET_CREDENTIALS("redshift-serverless:GetCredentials");

    private final String permission;

    Action(String permission) {
        this.permission = permission;
    }

    /** For example {@code secretsmanager:GetSecretValue}. */
    String permission() {
        return permission;
    }

    /** The service as the names of its VPC endpoints end, for example {@code redshift-serverless}. */
    String service() {
        return permission.substring(0, permission.indexOf(':'));
    }
}
