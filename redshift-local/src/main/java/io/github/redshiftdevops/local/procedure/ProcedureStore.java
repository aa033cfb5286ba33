package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.run.Types;
import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes procedures into PostgreSQL's catalog. The source is stored as it stands; what PostgreSQL does not know goes into
 * parameters of the procedure: {@code redshift.nonatomic}; {@code redshift.types} with a line for the type of each
 * argument as declared, since PostgreSQL keeps neither length nor precision; {@code redshift.options} with a line {@code
 * parameter=value} for each SET.
 */
final class ProcedureStore {

    static final String NONATOMIC = "redshift.nonatomic";
    static final String OPTIONS = "redshift.options";
    static final String TYPES = "redshift.types";

    private static final String EXISTING = """
            SELECT set_config('check_function_bodies', 'off', true),
                   (SELECT p.oid FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
                    WHERE p.prokind = 'p' AND p.proname = $1 AND n.nspname = coalesce($2, current_schema())
                      AND p.proargtypes = cast($3 AS oidvector))""";

    private static final String RENAME_ARGUMENTS = """
            UPDATE pg_catalog.pg_proc SET proargnames = string_to_array($2, ',')
            WHERE oid = $1 AND proargnames IS DISTINCT FROM string_to_array($2, ',')""";

    private final SqlSession session;
    private final Types types;

    ProcedureStore(SqlSession session) {
        this.session = session;
        this.types = new Types(session);
    }

    /** Stores the procedure in the present transaction. */
    void put(ProcedureHeader header, String source) {
        List<PostgresArgument> arguments =
                header.arguments().stream().map(this::resolve).toList();
        String existing = existing(header, arguments);
        if (existing != null && header.orReplace()) {
            renameArguments(existing, header);
        }
        String name = qualifiedName(header);
        query(create(header, name, arguments) + " AS " + Lexer.quoteLiteral(source));
        query("SELECT set_config('check_function_bodies', 'on', true)");
        if (existing == null) {
            query("REVOKE ALL ON PROCEDURE " + name + "(" + inputTypes(arguments) + ") FROM PUBLIC");
        }
    }

    /** @param type PostgreSQL's name of the type */
    private record PostgresArgument(Argument argument, int oid, String type) {

        String declaration() {
            String name = argument.name().map(ProcedureStore::quoted).orElse("");
            return argument.mode() + " " + name + " " + type;
        }
    }

    private PostgresArgument resolve(Argument argument) {
        int oid = types.named(argument.type()).oid();
        return new PostgresArgument(
                argument, oid, types.of(new Column("", oid, -1)).name());
    }

    private @Nullable String existing(ProcedureHeader header, List<PostgresArgument> arguments) {
        String schema =
                header.name().size() > 1 ? header.name().get(header.name().size() - 2) : null;
        String oids = arguments.stream()
                .filter(argument -> argument.argument().mode().isInput())
                .map(argument -> Integer.toString(argument.oid()))
                .collect(Collectors.joining(" "));
        List<@Nullable String> found = new ArrayList<>();
        session.query(
                EXISTING,
                List.of(text(header.procedure()), text(schema), text(oids)),
                (columns, row) -> found.add(row.get(1)));
        return found.get(0);
    }

    /** Redshift lets a procedure be replaced by one whose arguments have other names; PostgreSQL does not. */
    private void renameArguments(String oid, ProcedureHeader header) {
        boolean named = header.arguments().stream().anyMatch(a -> a.name().isPresent());
        String names = header.arguments().stream()
                .map(argument -> argument.name().orElse(""))
                .collect(Collectors.joining(","));
        session.query(RENAME_ARGUMENTS, List.of(Value.text(26, oid), text(named ? names : null)), RowSink.NONE);
    }

    private static String create(ProcedureHeader header, String name, List<PostgresArgument> arguments) {
        StringBuilder sql = new StringBuilder("CREATE ")
                .append(header.orReplace() ? "OR REPLACE " : "")
                .append("PROCEDURE ")
                .append(name)
                .append(arguments.stream()
                        .map(PostgresArgument::declaration)
                        .collect(Collectors.joining(", ", "(", ")")))
                .append(" LANGUAGE plpgsql");
        if (header.options().securityDefiner()) {
            sql.append(" SECURITY DEFINER");
        }
        if (header.options().nonatomic()) {
            sql.append(" SET " + NONATOMIC + " = on");
        }
        if (!arguments.isEmpty()) {
            String declared =
                    lines(arguments.stream().map(argument -> argument.argument().type()));
            sql.append(" SET " + TYPES + " = ").append(Lexer.quoteLiteral(declared));
        }
        if (!header.options().settings().isEmpty()) {
            sql.append(" SET " + OPTIONS + " = ").append(Lexer.quoteLiteral(options(header)));
        }
        return sql.toString();
    }

    private static String options(ProcedureHeader header) {
        return lines(header.options().settings().stream().map(option -> option.parameter() + "=" + option.value()));
    }

    private static String lines(Stream<String> texts) {
        return texts.map(text -> text.replaceAll("\\s+", " ")).collect(Collectors.joining("\n"));
    }

    private static String inputTypes(List<PostgresArgument> arguments) {
        return arguments.stream()
                .filter(argument -> argument.argument().mode().isInput())
                .map(PostgresArgument::type)
                .collect(Collectors.joining(", "));
    }

    private static String qualifiedName(ProcedureHeader header) {
        List<String> name = header.name();
        return name.subList(Math.max(0, name.size() - 2), name.size()).stream()
                .map(ProcedureStore::quoted)
                .collect(Collectors.joining("."));
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private void query(String sql) {
        session.query(sql, List.of(), RowSink.NONE);
    }

    private static Value text(@Nullable String value) {
        return Value.text(25, value);
    }
}
