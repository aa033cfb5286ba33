/**
 * The statements of PL/pgSQL, one class each: it reads itself from the source and runs itself in a {@link
 * io.github.redshiftdevops.local.procedure.run.Frame}. {@link
 * io.github.redshiftdevops.local.procedure.statement.StatementKinds} lists them.
 */
@NullMarked
package io.github.redshiftdevops.local.procedure.statement;

import org.jspecify.annotations.NullMarked;
