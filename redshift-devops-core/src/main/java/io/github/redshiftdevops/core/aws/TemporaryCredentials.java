package io.github.redshiftdevops.core.aws;

import io.github.redshiftdevops.core.connection.Secret;
import java.time.Instant;

/**
 * A login that ends by itself. A connection that is open by then stays open.
 *
 * @param user with the prefix that AWS gives it, for example {@code IAM:deployer} or {@code IAMR:build}
 */
public record TemporaryCredentials(String user, Secret password, Instant expiration) {}
