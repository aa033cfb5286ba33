package io.github.redshiftdevops.local.execution;

/**
 * A column of a result.
 *
 * @param typeOid the type's OID in {@code pg_type}
 * @param typeModifier as in {@code pg_attribute.atttypmod}, for example 104 for {@code varchar(100)}; -1 if none
 */
public record Column(String name, int typeOid, int typeModifier) {}
