package io.github.redshiftdevops.local.copy;

import java.util.List;

/**
 * What the rows of a load go to.
 *
 * @param columns those that are loaded, in the order of the fields
 */
record LoadTarget(List<TargetColumn> columns, CopyOptions options) {}
