/**
 * Which database a build touches. Nothing here connects to it. A source is one class, listed in {@link
 * io.github.redshiftdevops.core.target.TargetResolver}.
 */
@NullMarked
package io.github.redshiftdevops.core.target;

import org.jspecify.annotations.NullMarked;
