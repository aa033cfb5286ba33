package io.github.redshiftdevops.local.procedure.run;

import java.util.List;

/**
 * The query of a cursor that was declared with one.
 *
 * @param parameters the slots of its parameters
 */
public record BoundCursor(List<Integer> parameters, SqlTemplate query) {}
