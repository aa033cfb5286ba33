/**
 * Finds what in a database differs from what the migrations make: the migrations run on a scratch database, the catalogs
 * of both are read into one model with the same queries, and the models are compared. Nothing of the database is changed;
 * where the scratch database comes from is not known here.
 */
@NullMarked
package io.github.redshiftdevops.core.drift;

import org.jspecify.annotations.NullMarked;
