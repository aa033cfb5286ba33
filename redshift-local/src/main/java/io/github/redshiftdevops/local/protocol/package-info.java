/**
 * PostgreSQL's frontend/backend protocol 3 as values: one record for each message, and the reader and writer of frames. No state machine lives here.
 */
@NullMarked
package io.github.redshiftdevops.local.protocol;

import org.jspecify.annotations.NullMarked;
