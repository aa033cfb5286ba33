package io.github.redshiftdevops.core.flyway;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.sql.Token;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What Flyway asks a database in many small questions, asked in one.
 *
 * @param user the name of the session's user
 * @param currentSchema the first schema of the search path that exists
 * @param searchPath as {@code SHOW search_path} prints it
 * @param schemas the schemas of the settings that exist, by their folded names
 */
record DatabaseState(String user, Optional<String> currentSchema, String searchPath, Map<String, SchemaState> schemas) {

    private static final String QUESTION = """
            select current_user, current_schema(), current_setting('search_path'), n.nspname,
                coalesce(r.objects, 0), coalesce(r.history, 0), coalesce(r.lock, 0), coalesce(p.objects, 0)
            from (select 1) as one
            left join pg_namespace n on @schemas
            left join (
                select relnamespace, sum(case when lower(relname) = ? then 1 else 0 end) as history,
                    sum(case when lower(relname) = ? then 1 else 0 end) as lock,
                    sum(case when lower(relname) in (?, ?) then 0 else 1 end) as objects
                from pg_class
                where relkind in ('r', 'v', 'm')
                group by relnamespace) r on r.relnamespace = n.oid
            left join (select pronamespace, count(*) as objects from pg_proc group by pronamespace) p
                on p.pronamespace = n.oid""";

    /**
     * What is in a schema.
     *
     * @param empty whether it has neither relations, but for those of this plugin, nor functions and procedures
     * @param hasHistory whether the schema history table is in it
     * @param hasLock whether the tables of the lock are in it
     */
    record SchemaState(boolean empty, boolean hasHistory, boolean hasLock) {}

    /**
     * Asks the database.
     *
     * @param schemas that the settings name; none of them for the current schema
     * @param history the name of the schema history table
     */
    static DatabaseState read(Connection connection, List<String> schemas, String history) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question(schemas.size()))) {
            List<String> names = new ArrayList<>(schemas);
            names.add(history);
            names.add(LockTables.nameOfLock(history));
            names.add(LockTables.nameOfLock(history));
            names.add(LockTables.nameOfRuns(history));
            for (int i = 0; i < names.size(); i++) {
                statement.setString(i + 1, Token.fold(names.get(i)));
            }
            try (ResultSet rows = statement.executeQuery()) {
                return of(rows);
            }
        }
    }

    private static DatabaseState of(ResultSet rows) throws SQLException {
        Map<String, SchemaState> schemas = new HashMap<>();
        String user = "";
        Optional<String> currentSchema = Optional.empty();
        String searchPath = "";
        while (rows.next()) {
            user = rows.getString(1);
            currentSchema = Optional.ofNullable(rows.getString(2));
            searchPath = Objects.requireNonNullElse(rows.getString(3), "");
            String name = rows.getString(4);
            if (name != null) {
                schemas.put(
                        Token.fold(name),
                        new SchemaState(
                                rows.getLong(5) + rows.getLong(8) == 0, rows.getInt(6) > 0, rows.getInt(7) > 0));
            }
        }
        return new DatabaseState(user, currentSchema, searchPath, Map.copyOf(schemas));
    }

    private static String question(int schemas) {
        String wanted = schemas == 0
                ? "n.nspname = current_schema()"
                : Stream.generate(() -> "?").limit(schemas).collect(joining(", ", "lower(n.nspname) in (", ")"));
        return QUESTION.replace("@schemas", wanted);
    }
}
