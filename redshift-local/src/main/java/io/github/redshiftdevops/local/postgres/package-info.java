/**
 * The PostgreSQL process from birth to death: unpacking, the prepared data directory, start, watchdog, sweep of leftovers. Nothing here knows of Redshift's SQL.
 */
@NullMarked
package io.github.redshiftdevops.local.postgres;

import org.jspecify.annotations.NullMarked;
