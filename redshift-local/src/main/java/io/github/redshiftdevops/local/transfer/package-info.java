/**
 * What COPY and UNLOAD share: how their statements are read, where their objects are, how these are compressed.
 */
@NullMarked
package io.github.redshiftdevops.local.transfer;

import org.jspecify.annotations.NullMarked;
