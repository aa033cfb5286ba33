/**
 * Finds what is wrong in migrations without a database. What a rule is and how it is run is here; the rules themselves
 * are in {@code rules}, one class each, listed in {@code Rules}.
 */
@NullMarked
package io.github.redshiftdevops.core.lint;

import org.jspecify.annotations.NullMarked;
