/**
 * The PostgreSQL process from birth to death: unpacking, the prepared data directory, start, watchdog, sweep of leftovers. Nothing here knows of Redshift's SQL.
 *
 * <p>{@link io.github.redshiftdevops.local.postgres.PostgresServer} tells the story. On disk there are
 *
 * <ul>
 *   <li>the cache ({@code CacheDirectory}): {@code binaries/<key>}, {@code prepared/<key>}, {@code locks/}, {@code run/};
 *   <li>one run directory per running server ({@code RunDirectory}), in memory where that is possible: its lock, its log,
 *       its socket and, if they are not to be kept, its databases;
 *   <li>the folder of the user who wants to keep the databases ({@code KeptData}).
 * </ul>
 */
@NullMarked
package io.github.redshiftdevops.local.postgres;

import org.jspecify.annotations.NullMarked;
