package io.github.redshiftdevops.local.numeric;

import io.github.redshiftdevops.local.execution.Value;
import java.util.List;

/**
 * The type of a bind parameter.
 *
 * @param oid in {@code pg_type}; 0 if PostgreSQL shall infer it
 * @param modifier as in {@code pg_attribute.atttypmod}; -1 if none is known
 */
public record ParameterType(int oid, int modifier) {

    /** The types of bound values. */
    public static List<ParameterType> of(List<Value> values) {
        return values.stream()
                .map(value -> new ParameterType(value.typeOid(), value.typeModifier()))
                .toList();
    }

    /** Types of which no modifier is known. */
    public static List<ParameterType> ofOids(List<Integer> oids) {
        return oids.stream().map(oid -> new ParameterType(oid, -1)).toList();
    }
}
