/**
 * JSON as COPY and UNLOAD meet it: in data, JSONPaths files and manifests. Knows nothing of SQL.
 */
@NullMarked
package io.github.redshiftdevops.local.json;

import org.jspecify.annotations.NullMarked;
