/**
 * What the goals do, without Maven and without JUnit. This package holds what all rooms share: how a failure is
 * reported and where progress is written.
 *
 * <p>The rooms: {@code target} decides which database a build touches, {@code connection} connects to it, {@code migrate}
 * runs Flyway on it, {@code diagnosis} turns exceptions into problems that people can act on,
 * {@code aws} asks AWS.
 */
@NullMarked
package io.github.redshiftdevops.core;

import org.jspecify.annotations.NullMarked;
