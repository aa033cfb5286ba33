package io.github.redshiftdevops.local.procedure.statement;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.local.procedure.parse.BodyParser;
import io.github.redshiftdevops.local.procedure.parse.CallParser;
import io.github.redshiftdevops.local.procedure.run.CallRequest;
import io.github.redshiftdevops.local.procedure.run.Expression;
import io.github.redshiftdevops.local.procedure.run.Frame;
import io.github.redshiftdevops.local.procedure.run.OutputValue;
import io.github.redshiftdevops.local.procedure.run.Parameters;
import io.github.redshiftdevops.local.procedure.run.VariableRef;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@code CALL procedure(arguments)} in a procedure; INOUT arguments give their values back to the variables.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html">CALL</a>
 */
record CallStatement(int line, List<String> name, List<Expression> arguments) implements ProcedureStatement {

    static CallStatement read(BodyParser parser, @Nullable String label) {
        int line = parser.line();
        List<String> name = CallParser.name(parser.tokens());
        List<Expression> arguments = CallParser.arguments(parser.tokens()).stream()
                .map(parser::toExpression)
                .toList();
        parser.tokens().expect(";");
        return new CallStatement(line, name, arguments);
    }

    @Override
    public String kind() {
        return "SQL statement";
    }

    @Override
    public Flow execute(Frame frame) {
        Parameters parameters = new Parameters(frame);
        List<CallRequest.Argument> written = arguments.stream()
                .map(argument ->
                        new CallRequest.Argument(argument.sql().render(frame, parameters), argument.constant()))
                .toList();
        call(frame, new CallRequest(name, written, parameters.values())).forEach(output -> give(frame, output));
        return Flow.NEXT;
    }

    private static List<OutputValue> call(Frame frame, CallRequest request) {
        try {
            return frame.call()
                    .session()
                    .logged(text(request), () -> frame.call().calls().call(frame.call(), request));
        } catch (SqlError e) {
            throw frame.inSqlStatement(e, text(request));
        }
    }

    private static String text(CallRequest request) {
        return request.arguments().stream()
                .map(CallRequest.Argument::sql)
                .collect(Collectors.joining(",", "CALL " + String.join(".", request.name()) + "(", ")"));
    }

    private void give(Frame frame, OutputValue output) {
        VariableRef target = arguments
                .get(output.argument())
                .variable()
                .orElseThrow(() -> SqlError.of(
                        "42601",
                        "argument " + (output.argument() + 1) + " of procedure " + name.get(name.size() - 1)
                                + " is INOUT and needs a variable that is not a constant"));
        frame.assign(target, output.value());
    }
}
