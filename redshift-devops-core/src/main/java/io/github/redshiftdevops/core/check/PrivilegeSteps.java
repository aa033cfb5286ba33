package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.sql.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whether the user may do what migrations do: make objects in the schemas, and read and write the schema history table.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_HAS_SCHEMA_PRIVILEGE.html">HAS_SCHEMA_PRIVILEGE</a>
 */
record PrivilegeSteps(Walk walk, Queries queries, SchemaHistory history) {

    private static final String SCHEMA_EXISTS = "select count(*) > 0 from pg_namespace where nspname = ?";

    private static final String MAY_ON_SCHEMA = "select has_schema_privilege(?, ?)";

    private static final String TABLE_EXISTS =
            "select count(*) > 0 from pg_tables where schemaname = ? and tablename = ?";

    private static final List<String> ON_HISTORY = List.of("select", "insert", "update", "delete");

    void run() throws SQLException {
        walk.begin(Step.PRIVILEGES);
        List<String> schemas = schemas();
        for (String schema : schemas) {
            checkSchema(schema);
        }
        walk.passed(Step.PRIVILEGES, "the user may create objects in " + String.join(", ", schemas));
        walk.begin(Step.HISTORY);
        checkHistory(schemas.get(0));
    }

    private List<String> schemas() throws SQLException {
        List<String> schemas =
                new ArrayList<>(Stream.concat(history.defaultSchema().stream(), history.schemas().stream())
                        .map(PrivilegeSteps::folded)
                        .distinct()
                        .toList());
        if (schemas.isEmpty()) {
            schemas.add(queries.text("select current_schema()"));
        }
        return schemas;
    }

    private void checkSchema(String schema) throws SQLException {
        if (!queries.truth(SCHEMA_EXISTS, schema)) {
            require(
                    history.createSchemas()
                            && queries.truth("select has_database_privilege(current_database(), 'create')"),
                    "create the schema '" + schema + "'",
                    "create it, or grant create on database " + queries.text("select current_database()"));
            return;
        }
        for (String privilege : List.of("usage", "create")) {
            require(
                    queries.truth(MAY_ON_SCHEMA, schema, privilege),
                    ("create".equals(privilege) ? "create objects in" : "use") + " the schema '" + schema + "'",
                    "grant usage, create on schema " + quoted(schema));
        }
    }

    private void checkHistory(String schema) throws SQLException {
        String name = folded(history.table());
        String table = quoted(schema) + "." + quoted(name);
        if (!queries.truth(TABLE_EXISTS, schema, name)) {
            walk.passed(Step.HISTORY, table + " does not exist; the first migrate creates it");
            return;
        }
        for (String privilege : ON_HISTORY) {
            require(
                    queries.truth("select has_table_privilege(?, ?)", table, privilege),
                    privilege + " in the table " + table,
                    "grant select, insert, update, delete on " + table);
        }
        walk.passed(Step.HISTORY, "the user may read and write " + table);
    }

    private void require(boolean allowed, String what, String grant) throws SQLException {
        if (!allowed) {
            String user = queries.text("select current_user");
            Problem problem = Problem.of(ProblemCodes.MISSING_PRIVILEGE, "the user '" + user + "' may not " + what)
                    .withHint(grant + " to " + quoted(user) + ", as a superuser or the owner");
            throw new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
        }
    }

    /** Redshift folds names to lower case, those in quotes too. */
    private static String folded(String identifier) {
        return identifier.toLowerCase(Locale.ROOT);
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
