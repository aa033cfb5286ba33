package io.github.redshiftdevops.local.procedure.run;

/**
 * The value of an OUT or INOUT argument after a call.
 *
 * @param name the argument's name, or {@code column1} and so on by its position if it has none
 * @param typeName PostgreSQL's name of the argument's type
 * @param argument the index of the written argument, counted from 0; -1 if it is an OUT argument that CALL leaves out
 */
public record OutputValue(String name, String typeName, Datum value, int argument) {}
