/**
 * Redshift's SQL into PostgreSQL's: rules on tokens, one class each. No I/O.
 */
@NullMarked
package io.github.redshiftdevops.local.rewrite;

import org.jspecify.annotations.NullMarked;
