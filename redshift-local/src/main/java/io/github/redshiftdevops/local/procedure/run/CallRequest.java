package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Value;
import io.github.redshiftdevops.local.procedure.run.Expression.Constant;
import java.util.List;
import java.util.Optional;

/**
 * A CALL.
 *
 * @param name the procedure's name, schema first if one is written; in lower case without quotes
 * @param values for the parameters
 */
public record CallRequest(List<String> name, List<Argument> arguments, List<Value> values) {

    /**
     * An argument as written.
     *
     * @param sql the expression, with {@code $1} and so on
     * @param constant what it is, if it is a plain constant
     */
    public record Argument(String sql, Optional<Constant> constant) {}

    /** The procedure's name without schema. */
    public String procedure() {
        return name.get(name.size() - 1);
    }

    /** The same with values for the parameters. */
    public CallRequest with(List<Value> newValues) {
        return new CallRequest(name, arguments, newValues);
    }
}
