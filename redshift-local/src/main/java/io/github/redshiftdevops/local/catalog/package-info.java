/**
 * Redshift's functions, types and views as SQL resources, installed once into the template database.
 */
@NullMarked
package io.github.redshiftdevops.local.catalog;

import org.jspecify.annotations.NullMarked;
