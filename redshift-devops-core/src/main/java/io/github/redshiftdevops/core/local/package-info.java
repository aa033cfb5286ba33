/**
 * Speaks to a local Redshift over SQL, as any client can. Nothing here starts one: who does hands its URL in.
 */
@NullMarked
package io.github.redshiftdevops.core.local;

import org.jspecify.annotations.NullMarked;
