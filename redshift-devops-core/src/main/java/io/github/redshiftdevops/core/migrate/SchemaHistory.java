package io.github.redshiftdevops.core.migrate;

import java.util.List;
import java.util.Optional;

/**
 * Where Flyway keeps what it has applied, and where the migrations create their objects.
 *
 * @param schemas that Flyway manages; empty for the one that the user's search path begins with
 * @param defaultSchema with the table; empty for the first of the schemas
 * @param table for example {@code flyway_schema_history}
 * @param createSchemas whether Flyway makes schemas that are missing
 */
public record SchemaHistory(
        List<String> schemas, Optional<String> defaultSchema, String table, boolean createSchemas) {}
