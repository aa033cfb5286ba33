/**
 * The command line of the local Redshift.
 */
@NullMarked
package io.github.redshiftdevops.local.cli;

import org.jspecify.annotations.NullMarked;
