/**
 * What is known about the SQL of Amazon Redshift without asking a database: tokens, statements, problems. No I/O and no dependency live here.
 */
@NullMarked
package io.github.redshiftdevops.sql;

import org.jspecify.annotations.NullMarked;
