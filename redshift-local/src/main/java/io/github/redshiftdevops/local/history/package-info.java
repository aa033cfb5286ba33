/**
 * What the gateway remembers of statements and sessions, and hands to the system views. It knows neither the wire protocol
 * nor PostgreSQL, and it keeps nothing on disk.
 */
@NullMarked
package io.github.redshiftdevops.local.history;

import org.jspecify.annotations.NullMarked;
