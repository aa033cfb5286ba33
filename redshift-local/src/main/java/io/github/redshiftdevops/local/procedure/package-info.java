/**
 * Redshift's PL/pgSQL: CREATE PROCEDURE and CALL. PostgreSQL stores each procedure as one of its own, so that names,
 * overloads, rights and transactions are its; it never runs one. Beside here: {@code parse} reads the block language,
 * {@code statement} has its statements, {@code run} what they run with.
 */
@NullMarked
package io.github.redshiftdevops.local.procedure;

import org.jspecify.annotations.NullMarked;
