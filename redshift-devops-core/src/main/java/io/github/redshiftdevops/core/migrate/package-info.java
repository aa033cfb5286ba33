/**
 * Runs Flyway: its settings, its run, its log. Which database it runs on is decided elsewhere, and so is what a failure
 * means.
 */
@NullMarked
package io.github.redshiftdevops.core.migrate;

import org.jspecify.annotations.NullMarked;
