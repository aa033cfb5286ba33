/**
 * External tables: which files they have, what rows these hold, and the files that INSERT writes. PostgreSQL asks for them
 * while it executes a statement. Nothing here speaks the wire protocol.
 */
@NullMarked
package io.github.redshiftdevops.local.external;

import org.jspecify.annotations.NullMarked;
