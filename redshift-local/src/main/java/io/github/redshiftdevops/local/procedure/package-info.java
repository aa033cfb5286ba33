/**
 * Redshift's PL/pgSQL: the parser of the block language, its statements and their execution through the session's ordinary path.
 */
@NullMarked
package io.github.redshiftdevops.local.procedure;

import org.jspecify.annotations.NullMarked;
