/**
 * What the goals do, without Maven and without JUnit.
 */
@NullMarked
package io.github.redshiftdevops.core;

import org.jspecify.annotations.NullMarked;
