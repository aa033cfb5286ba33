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
    GET_CREDENTIALS("redshift-serverless:GetCredentials"),
    CREATE_NAMESPACE("redshift-serverless:CreateNamespace"),
    CREATE_WORKGROUP("redshift-serverless:CreateWorkgroup"),
    CREATE_USAGE_LIMIT("redshift-serverless:CreateUsageLimit"),
    RESTORE_FROM_SNAPSHOT("redshift-serverless:RestoreFromSnapshot"),
    LIST_NAMESPACES("redshift-serverless:ListNamespaces"),
    LIST_TAGS_FOR_RESOURCE("redshift-serverless:ListTagsForResource"),
    DELETE_WORKGROUP("redshift-serverless:DeleteWorkgroup"),
    DELETE_NAMESPACE("redshift-serverless:DeleteNamespace"),
    CREATE_CLUSTER("redshift:CreateCluster"),
    RESTORE_FROM_CLUSTER_SNAPSHOT("redshift:RestoreFromClusterSnapshot"),
    CREATE_TAGS("redshift:CreateTags"),
    DELETE_CLUSTER("redshift:DeleteCluster");

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
