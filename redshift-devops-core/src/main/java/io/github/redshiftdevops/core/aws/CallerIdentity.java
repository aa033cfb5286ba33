package io.github.redshiftdevops.core.aws;

/**
 * Who asks AWS.
 *
 * @param account 12 digits
 * @param arn for example {@code arn:aws:sts::111122223333:assumed-role/build/session}
 */
public record CallerIdentity(String account, String arn) {}
