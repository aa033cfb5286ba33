/**
 * The local Redshift: starts PostgreSQL and a gateway before it. Only the public entry points live here; the rooms are the packages below.
 */
@NullMarked
package io.github.redshiftdevops.local;

import org.jspecify.annotations.NullMarked;
