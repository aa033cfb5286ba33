/**
 * One thin Mojo a goal. What a goal does is in {@code goal}, which knows nothing of Maven; {@code settings} reads
 * Maven's model, {@code session} keeps the local Redshift of a build.
 */
@NullMarked
package io.github.redshiftdevops.maven;

import org.jspecify.annotations.NullMarked;
