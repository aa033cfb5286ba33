/**
 * The JUnit 5 extension.
 */
@NullMarked
package io.github.redshiftdevops.junit;

import org.jspecify.annotations.NullMarked;
