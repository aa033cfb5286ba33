/**
 * COPY from S3: the command's parser, the readers of its formats, and the load.
 */
@NullMarked
package io.github.redshiftdevops.local.copy;

import org.jspecify.annotations.NullMarked;
