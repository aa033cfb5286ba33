/**
 * Precision and scale of computed DECIMALs. PostgreSQL analyses a statement and prints its trees; here the types are
 * computed from them by Redshift's formulas and written into the statement as casts. No SQL is executed here.
 */
@NullMarked
package io.github.redshiftdevops.local.numeric;

import org.jspecify.annotations.NullMarked;
