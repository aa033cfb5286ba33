/** Flyway's schema history table: read once, written with few statements, in the rows that every edition of Flyway reads. */
@NullMarked
package io.github.redshiftdevops.core.history;

import org.jspecify.annotations.NullMarked;
