/**
 * The lock that lets one run at a time change a database, on Redshift, which has neither advisory locks nor a lock that
 * Flyway could hold.
 */
@NullMarked
package io.github.redshiftdevops.core.lock;

import org.jspecify.annotations.NullMarked;
