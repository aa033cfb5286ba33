package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.FailureException;

/**
 * What a build asks AWS. Every method waits 20 seconds at most for each call of AWS, repetitions included, and throws a
 * {@link FailureException} with exactly one problem if it has no answer.
 */
public interface AwsAccess {

    /**
     * The secret's content, in the region of the settings, else of its ARN, else of the environment. Needs
     * {@code secretsmanager:GetSecretValue}, and {@code kms:Decrypt} if a key of the customer encrypts it.
     */
    DatabaseSecret secret(SecretReference reference);

    /** The provisioned cluster. Needs {@code redshift:DescribeClusters}. */
    Warehouse cluster(String identifier);

    /** The workgroup. Needs {@code redshift-serverless:GetWorkgroup} and {@code redshift-serverless:GetNamespace}. */
    Warehouse workgroup(String name);

    /**
     * The workgroup of the namespace. Needs {@code redshift-serverless:GetNamespace} and
     * {@code redshift-serverless:ListWorkgroups}.
     */
    Warehouse namespace(String name);

    /**
     * A login that AWS vouches for and that ends by itself after at most an hour. Needs the action that the login names.
     */
    TemporaryCredentials credentials(IamLogin login);

    /** Who the build is for AWS: the role, if one is assumed. Needs no permission. */
    CallerIdentity identity();

    /** The region that is asked: of the settings, else of the environment. */
    String region();

    /** The same access in another region. It ends with this one. */
    AwsAccess inRegion(String region);
}
