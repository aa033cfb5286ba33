package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.Column;
import io.github.redshiftdevops.local.execution.SqlError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What takes a row: one record variable, or as many variables and fields as the row has columns.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-select-into">SELECT
 *     INTO</a>
 */
public record Target(List<VariableRef> variables) {

    /**
     * Assigns a row; null, as a query without rows gives, makes all NULL.
     *
     * @throws SqlError 42804 if the number of columns differs from that of the variables
     */
    public void assign(Frame frame, List<Column> columns, @Nullable List<@Nullable String> row) {
        VariableRef first = variables.get(0);
        if (first.field() == null && frame.variable(first.slot()) instanceof RecordVariable record) {
            record.set(columns, row);
            return;
        }
        if (columns.size() != variables.size()) {
            throw SqlError.of(
                    "42804",
                    "the query returns " + columns.size() + " columns, but INTO names " + variables.size()
                            + " variables");
        }
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            String value = row == null ? null : row.get(i);
            frame.assign(variables.get(i), new Datum(column.typeOid(), column.typeModifier(), value));
        }
    }
}
