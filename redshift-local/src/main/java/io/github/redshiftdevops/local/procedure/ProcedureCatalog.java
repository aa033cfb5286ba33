package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.StoredProcedure.StoredArgument;
import io.github.redshiftdevops.local.procedure.run.CallSettings;
import io.github.redshiftdevops.local.procedure.run.CallSettings.SetOption;
import io.github.redshiftdevops.local.procedure.run.Types;
import io.github.redshiftdevops.local.procedure.run.VariableType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads procedures from PostgreSQL's catalog, in one query. */
final class ProcedureCatalog {

    /** Between the elements of a list; it occurs in no name. */
    private static final String SEPARATOR = "\u001f";

    private static final String FIND = """
            SELECT p.proname, p.prosrc,
                   coalesce(pg_catalog.array_position(pg_catalog.current_schemas(true), n.nspname), 0),
                   pg_catalog.has_function_privilege(p.oid, 'EXECUTE'),
                   CASE WHEN p.prosecdef AND pg_catalog.pg_get_userbyid(p.proowner) <> current_user
                        THEN pg_catalog.pg_get_userbyid(p.proowner) END,
                   pg_catalog.array_to_string(types.oids, chr(31)),
                   pg_catalog.array_to_string(
                       ARRAY(SELECT pg_catalog.format_type(t.oid, NULL)
                             FROM pg_catalog.unnest(types.oids) WITH ORDINALITY AS t(oid, n) ORDER BY t.n), chr(31)),
                   pg_catalog.array_to_string(p.proargnames, chr(31)),
                   pg_catalog.array_to_string(p.proargmodes, chr(31)),
                   'redshift.nonatomic=on' = ANY (p.proconfig),
                   (SELECT substr(c, length('redshift.options=') + 1)
                    FROM pg_catalog.unnest(p.proconfig) AS c WHERE starts_with(c, 'redshift.options=')),
                   (SELECT substr(c, length('redshift.types=') + 1)
                    FROM pg_catalog.unnest(p.proconfig) AS c WHERE starts_with(c, 'redshift.types='))
            FROM pg_catalog.pg_proc p
            JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            CROSS JOIN LATERAL (SELECT coalesce(p.proallargtypes, p.proargtypes::oid[]) AS oids) AS types
            WHERE p.prokind = 'p' AND p.proname = $1
              AND (n.nspname = $2 OR $2 IS NULL AND n.nspname = ANY (pg_catalog.current_schemas(true)))
            ORDER BY 3""";

    private ProcedureCatalog() {}

    /** All procedures with the name, those of schemas that come first in the search path first. */
    static List<StoredProcedure> find(SqlSession session, List<String> name) {
        String schema = name.size() > 1 ? name.get(name.size() - 2) : null;
        List<Row> rows = new ArrayList<>();
        session.query(
                FIND,
                List.of(Value.text(19, name.get(name.size() - 1)), Value.text(19, schema)),
                (columns, row) -> rows.add(new Row(row)));
        Types types = new Types(session);
        return rows.stream().map(row -> procedure(row, types)).toList();
    }

    /** A row of {@link #FIND}. */
    private record Row(List<@Nullable String> values) {

        String text(int index) {
            String value = values.get(index);
            return value == null ? "" : value;
        }

        boolean isTrue(int index) {
            return text(index).equals("t");
        }

        List<String> list(int index) {
            String value = values.get(index);
            return value == null || value.isEmpty() ? List.of() : List.of(value.split(SEPARATOR, -1));
        }
    }

    private static StoredProcedure procedure(Row row, Types types) {
        CallSettings settings = new CallSettings(
                row.isTrue(9), options(row.text(10)), row.values().get(4));
        StoredProcedure.Access access = new StoredProcedure.Access(Integer.parseInt(row.text(2)), row.isTrue(3));
        return new StoredProcedure(row.text(0), arguments(row, types), row.text(1), settings, access);
    }

    private static List<StoredArgument> arguments(Row row, Types types) {
        List<String> oids = row.list(5);
        List<String> declared = row.text(11).lines().toList();
        List<String> names = row.list(7);
        List<String> modes = row.list(8);
        List<StoredArgument> arguments = new ArrayList<>();
        for (int i = 0; i < oids.size(); i++) {
            Optional<String> name =
                    i < names.size() && !names.get(i).isEmpty() ? Optional.of(names.get(i)) : Optional.empty();
            VariableType type = declared.size() == oids.size()
                    ? types.named(declared.get(i))
                    : new VariableType(row.list(6).get(i), Integer.parseInt(oids.get(i)), -1);
            arguments.add(new StoredArgument(name, mode(i < modes.size() ? modes.get(i) : "i"), type));
        }
        return arguments;
    }

    private static Argument.Mode mode(String letter) {
        return switch (letter) {
            case "o" -> Argument.Mode.OUT;
            case "b" -> Argument.Mode.INOUT;
            default -> Argument.Mode.IN;
        };
    }

    private static List<SetOption> options(String lines) {
        return lines.lines()
                .map(line -> line.split("=", 2))
                .map(parts -> new SetOption(parts[0], parts[1]))
                .toList();
    }
}
