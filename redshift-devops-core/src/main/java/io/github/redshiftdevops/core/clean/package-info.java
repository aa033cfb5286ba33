/** Empties the schemas of a project. What must never be emptied is refused before anything is asked of the database. */
@NullMarked
package io.github.redshiftdevops.core.clean;

import org.jspecify.annotations.NullMarked;
