package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import java.util.List;

/** A distribution key that puts many rows on few slices. */
final class SkewedDistkey implements StatementRule {

    private static final String[] FEW_VALUES = {"boolean", "bool", "date", "time", "timetz", "timestamp", "timestamptz"
    };

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL021",
                "skewed-distkey",
                "a DISTKEY is of a type with few values, or of a date",
                "c_best-practices-best-dist-key");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        List<TableColumns.Column> columns = TableColumns.of(sql);
        int table = TableColumns.createdTable(sql);
        int distkey = table < 0 ? sql.size() : sql.find(TableColumns.behindColumns(sql, table), "distkey");
        String named = sql.key(sql.skip(distkey + 1, "(")).replace("\"", "");
        for (TableColumns.Column column : columns) {
            boolean key = column.attribute("distkey") >= 0
                    || (distkey < sql.size() && column.text().equals(named));
            if (key && column.isType(FEW_VALUES)) {
                findings.at(
                        sql,
                        column.name(),
                        "the DISTKEY '" + column.text() + "' is a " + sql.key(column.type())
                                + ": rows of one value are on one slice",
                        "choose a column with many values that joins use, or DISTSTYLE AUTO");
            }
        }
    }
}
