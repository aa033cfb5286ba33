package io.github.redshiftdevops.local.procedure;

import io.github.redshiftdevops.local.execution.Command;
import io.github.redshiftdevops.local.execution.ResultSink;
import io.github.redshiftdevops.local.execution.SqlSession;
import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.parse.CallParser;
import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.local.procedure.run.OutputValue;
import io.github.redshiftdevops.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code CALL}. With OUT or INOUT arguments it returns one row of them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html">CALL</a>
 */
record CallProcedure(CallRequest request) implements Command {

    /** @throws io.github.redshiftdevops.local.execution.SqlError 42601 if the statement is wrong */
    static CallProcedure parse(Statement statement) {
        return new CallProcedure(CallParser.parse(statement));
    }

    @Override
    public Optional<String> resultShape(SqlSession session, List<Integer> parameterTypes) {
        List<Value> untold =
                parameterTypes.stream().map(type -> Value.text(type, null)).toList();
        ResolvedCall call = ResolvedCall.described(session, request.with(untold));
        return call.outputs().isEmpty()
                ? Optional.empty()
                : Optional.of(call.outputs().stream()
                        .map(output -> column("NULL", call.columnType(session, output), call.columnName(output)))
                        .collect(Collectors.joining(", ", "SELECT ", "")));
    }

    @Override
    public String execute(SqlSession session, List<Value> parameters, ResultSink result) {
        List<OutputValue> outputs = new ProcedureCaller().callFromClient(session, request.with(parameters));
        if (!outputs.isEmpty()) {
            send(outputs, result);
        }
        return "CALL";
    }

    private static void send(List<OutputValue> outputs, ResultSink result) {
        List<String> columns = new ArrayList<>();
        List<Value> values = new ArrayList<>();
        for (OutputValue output : outputs) {
            values.add(output.value().bind());
            columns.add(column("$" + values.size(), output.typeName(), output.name()));
        }
        result.rowsOf("SELECT " + String.join(", ", columns), values);
    }

    private static String column(String value, String type, String name) {
        return "CAST(" + value + " AS " + type + ") AS " + ProcedureStore.quoted(name);
    }

    @Override
    public boolean endsImplicitTransaction() {
        return true;
    }

    @Override
    public boolean hasStatements() {
        return true;
    }
}
