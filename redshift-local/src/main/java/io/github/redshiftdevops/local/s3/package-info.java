/**
 * Objects of S3: in a local folder, or behind an endpoint of the user's choice.
 */
@NullMarked
package io.github.redshiftdevops.local.s3;

import org.jspecify.annotations.NullMarked;
