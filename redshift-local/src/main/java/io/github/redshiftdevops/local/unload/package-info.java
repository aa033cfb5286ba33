/**
 * UNLOAD to S3: the command's parser, the formats that it writes, and what it leaves in the system tables.
 */
@NullMarked
package io.github.redshiftdevops.local.unload;

import org.jspecify.annotations.NullMarked;
