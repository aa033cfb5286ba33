/**
 * The JUnit 5 extension: the annotation, and behind it where the database comes from ({@code TestTarget} and its
 * finder), which copies of it exist ({@code TestScope}) and what was handed to tests ({@code Handles}).
 */
@NullMarked
package io.github.redshiftdevops.junit;

import org.jspecify.annotations.NullMarked;
