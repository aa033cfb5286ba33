package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds types by asking the server; those of every PostgreSQL are asked for once. */
public final class Types {

    private static final int FIRST_USER_OID = 16384;
    private static final int INT4_OID = 23;

    /** Strings of these types have the length of their value unless one is declared. */
    private static final Set<String> UNBOUNDED = Set.of("varchar", "text", "nvarchar", "character varying");

    private static final Map<String, VariableType> BY_NAME = new ConcurrentHashMap<>();
    private static final Map<Column, VariableType> BY_COLUMN = new ConcurrentHashMap<>();

    private final SqlSession session;

    public Types(SqlSession session) {
        this.session = session;
    }

    /** The type with a name as Redshift writes it, for example {@code decimal(10,2)}. */
    public VariableType named(String name) {
        String key = name.toLowerCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
        if (UNBOUNDED.contains(key)) {
            return VariableType.VARCHAR;
        }
        VariableType known = BY_NAME.get(key);
        return known != null ? known : remember(key, ask(name));
    }

    private VariableType ask(String name) {
        Column column = columnsOf("SELECT CAST(NULL AS " + name + ")").get(0);
        return new VariableType(name, column.typeOid(), column.typeModifier());
    }

    /** The columns of a query of Redshift's SQL. */
    public List<Column> columnsOf(String query) {
        return session.execute(query, List.of(), (columns, row) -> {}).columns();
    }

    /** The type of a column. */
    public VariableType of(Column column) {
        Column key = new Column("", column.typeOid(), column.typeModifier());
        VariableType known = BY_COLUMN.get(key);
        if (known != null) {
            return known;
        }
        VariableType type = new VariableType(formatted(column), column.typeOid(), column.typeModifier());
        if (type.oid() < FIRST_USER_OID) {
            BY_COLUMN.put(key, type);
        }
        return type;
    }

    private String formatted(Column column) {
        List<String> names = new ArrayList<>();
        session.query(
                "SELECT pg_catalog.format_type($1, $2)",
                List.of(
                        Value.text(26, Integer.toString(column.typeOid())),
                        Value.text(INT4_OID, Integer.toString(column.typeModifier()))),
                (columns, row) -> names.add(String.valueOf(row.get(0))));
        return names.get(0);
    }

    private static VariableType remember(String key, VariableType type) {
        if (type.oid() < FIRST_USER_OID) {
            BY_NAME.put(key, type);
        }
        return type;
    }
}
