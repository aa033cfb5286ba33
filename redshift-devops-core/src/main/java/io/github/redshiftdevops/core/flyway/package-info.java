/**
 * What Flyway is told about Amazon Redshift in place of its own dialect: how a script is split and sent, what is in the
 * database at the start (asked once), and which statements cannot run in a transaction. Flyway's internals are used in
 * this room and in {@code migrate} only.
 */
@NullMarked
package io.github.redshiftdevops.core.flyway;

import org.jspecify.annotations.NullMarked;
