/**
 * One thin Mojo a goal.
 */
@NullMarked
package io.github.redshiftdevops.maven;

import org.jspecify.annotations.NullMarked;
