package io.github.redshiftdevops.core.drift;

import static io.github.redshiftdevops.core.catalog.CatalogQuery.text;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.sql.Lexer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what is in some schemas with a fixed number of queries, the same for a cluster and the local Redshift. */
final class CatalogReader {

    private final CatalogSource source;

    private final Set<ObjectName> ignored;

    private final List<CatalogObject> objects = new ArrayList<>();

    private final List<Remark> remarks = new ArrayList<>();

    /** Who owns an object has every privilege on it, and it is not granted. */
    private final Map<Id, String> owners = new HashMap<>();

    private CatalogReader(CatalogSource source, Set<ObjectName> ignored) {
        this.source = source;
        this.ignored = ignored;
    }

    /**
     * What is in the schemas.
     *
     * @param ignored tables that are no business of the project, such as the schema history
     * @throws SQLException if the database refuses a query
     */
    static Catalog read(Connection connection, List<String> schemas, Set<ObjectName> ignored, ProgressLog log)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            // so that expressions and queries are printed with the schemas of what they name
            statement.execute("set search_path to pg_catalog");
        }
        return new CatalogReader(new CatalogSource(connection, schemas, log), ignored).read();
    }

    private Catalog read() throws SQLException {
        readSchemas();
        readRelations();
        for (Routines.Found found : Routines.read(source)) {
            Routine routine = found.routine();
            add(routine, found.owner());
            remark(routine.id(), routine.traits().kind() + " " + routine.quotedSignature(), found.remark());
        }
        objects.addAll(new Grants(source, owners).read());
        objects.addAll(remarks);
        return Catalog.of(objects);
    }

    private void readSchemas() throws SQLException {
        source.rows("schemas.sql", rows -> {
            Namespace schema =
                    new Namespace(text(rows, "schema_name"), text(rows, "kind").equals("external"));
            add(schema, text(rows, "owner"));
            remark(schema.id(), "schema " + Lexer.quoteName(schema.name()), text(rows, "remark"));
            return schema;
        });
    }

    private void readRelations() throws SQLException {
        Tables tables = Tables.read(source);
        Map<ObjectName, Boolean> materialized = new HashMap<>();
        source.rows("materialized-views.sql", rows -> {
            ObjectName name = CatalogSource.name(rows);
            if (source.isOfThisDatabase(rows)) {
                materialized.put(name, text(rows, "autorefresh").startsWith("t"));
            }
            return name;
        });
        Set<Id> read = new HashSet<>();
        source.rows("relations.sql", rows -> {
            ObjectName name = CatalogSource.name(rows);
            if (!ignored.contains(name)) {
                boolean isTable = text(rows, "kind").equals("r");
                CatalogObject relation = isTable
                        ? tables.table(name, text(rows, "diststyle"))
                        : View.of(
                                name,
                                text(rows, "definition"),
                                materialized.containsKey(name)
                                        || text(rows, "kind").equals("m"),
                                materialized.getOrDefault(name, false));
                add(relation, text(rows, "owner"));
                read.add(relation.id());
                remark(relation.id(), relation.id().kind() + " " + name.quoted(), text(rows, "remark"));
            }
            return name;
        });
        tables.remarks().stream().filter(remark -> read.contains(remark.on())).forEach(remarks::add);
    }

    private void add(CatalogObject object, String owner) {
        objects.add(object);
        owners.put(object.id(), owner);
    }

    private void remark(Id on, String target, String text) {
        if (!text.isEmpty()) {
            remarks.add(new Remark(on, target, "", text));
        }
    }
}
