/**
 * Objects of S3, read from a local folder.
 */
@NullMarked
package io.github.redshiftdevops.local.s3;

import org.jspecify.annotations.NullMarked;
