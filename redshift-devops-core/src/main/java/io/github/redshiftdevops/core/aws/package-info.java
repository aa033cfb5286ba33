/**
 * The only room that calls AWS: secrets, clusters, workgroups, temporary credentials and roles. It says what AWS
 * answers, and what it means when AWS does not; which of the answers a build uses is decided elsewhere.
 */
@NullMarked
package io.github.redshiftdevops.core.aws;

import org.jspecify.annotations.NullMarked;
