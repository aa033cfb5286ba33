package io.github.redshiftdevops.core.drift;

import java.util.List;

/**
 * A property in which two objects differ.
 *
 * @param id of the object, or of the part that differs
 * @param expected what the migrations make
 * @param actual what the database has
 * @param sql what makes the database as the migrations do
 */
record Change(Id id, String expected, String actual, List<String> sql) {}
