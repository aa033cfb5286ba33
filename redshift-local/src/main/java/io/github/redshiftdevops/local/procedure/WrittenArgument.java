package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.RowSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.local.procedure.run.Datum;
import io.github.redshiftdevops.local.procedure.run.Expression.Constant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An argument as CALL writes it.
 *
 * @param placeholder whether it only keeps the place of an output: JDBC's {@code {call p(?)}} with a registered output
 *     parameter sends a parameter of type void
 */
record WrittenArgument(CallRequest.Argument argument, boolean placeholder) {

    private static final int VOID_OID = 2278;
    private static final int UNKNOWN_OID = 705;

    static List<WrittenArgument> of(CallRequest request) {
        List<Integer> parameterTypes =
                request.values().stream().map(Value::typeOid).toList();
        return request.arguments().stream()
                .map(argument -> new WrittenArgument(argument, isVoid(argument.sql(), parameterTypes)))
                .toList();
    }

    private static boolean isVoid(String sql, List<Integer> parameterTypes) {
        if (!sql.matches("\\$[1-9][0-9]{0,4}")) {
            return false;
        }
        int number = Integer.parseInt(sql.substring(1));
        return number <= parameterTypes.size() && parameterTypes.get(number - 1) == VOID_OID;
    }

    /** The values of all, those that are no constants in one round trip. */
    static List<Datum> evaluate(SqlSession session, List<WrittenArgument> arguments, CallRequest request) {
        List<Datum> values = new ArrayList<>();
        String expressions = expressions(arguments);
        if (!expressions.isEmpty()) {
            session.execute("SELECT " + expressions, request.values(), (columns, row) -> {
                for (int i = 0; i < columns.size(); i++) {
                    values.add(
                            new Datum(columns.get(i).typeOid(), columns.get(i).typeModifier(), row.get(i)));
                }
            });
        }
        var evaluated = values.iterator();
        return arguments.stream()
                .map(argument -> argument.local().orElseGet(evaluated::next))
                .toList();
    }

    /** The types of all, without evaluating them. */
    static List<Integer> types(SqlSession session, List<WrittenArgument> arguments, CallRequest request) {
        List<Column> columns = new ArrayList<>();
        String expressions = expressions(arguments);
        if (!expressions.isEmpty()) {
            columns.addAll(session.execute("SELECT " + expressions + " WHERE FALSE", request.values(), RowSink.NONE)
                    .columns());
        }
        var evaluated = columns.iterator();
        return arguments.stream()
                .map(argument -> argument.local()
                        .map(Datum::typeOid)
                        .orElseGet(() -> evaluated.next().typeOid()))
                .toList();
    }

    private static String expressions(List<WrittenArgument> arguments) {
        return arguments.stream()
                .filter(argument -> argument.local().isEmpty())
                .map(argument -> argument.argument.sql() + "\n")
                .collect(Collectors.joining(", "));
    }

    private Optional<Datum> local() {
        return placeholder ? Optional.of(unknown(null)) : argument.constant().flatMap(WrittenArgument::local);
    }

    private static Optional<Datum> local(Constant constant) {
        return switch (constant.kind()) {
            case NULL -> Optional.of(unknown(null));
            case STRING -> Optional.of(unknown(constant.text()));
            case BOOLEAN -> Optional.of(new Datum(16, -1, constant.text()));
            case INTEGER ->
                constant.text().length() < 10 ? Optional.of(new Datum(23, -1, constant.text())) : Optional.empty();
        };
    }

    private static Datum unknown(@Nullable String text) {
        return new Datum(UNKNOWN_OID, -1, text);
    }
}
