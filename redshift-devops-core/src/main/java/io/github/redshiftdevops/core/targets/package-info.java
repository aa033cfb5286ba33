/**
 * Which database a build touches. Nothing here connects to it. A source is one class, listed in {@link
 * io.github.redshiftdevops.core.targets.TargetResolver}.
 */
@NullMarked
package io.github.redshiftdevops.core.targets;

import org.jspecify.annotations.NullMarked;
