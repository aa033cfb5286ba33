/**
 * Asks the catalog of a database, a cluster's or a local one's alike: which schemas a project manages, what is in them,
 * and how it is called. It changes nothing.
 */
@NullMarked
package io.github.redshiftdevops.core.catalog;

import org.jspecify.annotations.NullMarked;
