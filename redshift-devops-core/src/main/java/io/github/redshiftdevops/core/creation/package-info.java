/** Writes new migrations and tests from templates. No database is asked. */
@NullMarked
package io.github.redshiftdevops.core.creation;

import org.jspecify.annotations.NullMarked;
