/**
 * What a running procedure has: variables, expressions, SQL with variables in it, and the transaction that it runs in. It
 * knows no statement of the block language and no parser.
 */
@NullMarked
package io.github.redshiftdevops.local.procedure.run;

import org.jspecify.annotations.NullMarked;
