package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** A column without compression that is no sort key. */
final class RawEncoding implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "RSL024",
                "raw-encoding",
                "a column is stored without compression",
                "c_best-practices-use-auto-compression");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int table = TableColumns.createdTable(sql);
        boolean hasKey = table >= 0 && sql.find(TableColumns.behindColumns(sql, table), "sortkey") < sql.size();
        for (TableColumns.Column column : TableColumns.of(sql)) {
            int encode = column.attribute("encode");
            boolean large = !column.isType("boolean", "bool", "real", "float4", "double", "float8", "float");
            if (!hasKey && large && sql.is(encode + 1, "raw") && encode >= 0 && column.attribute("sortkey") < 0) {
                findings.at(
                        sql,
                        encode,
                        "'" + column.text() + "' is stored without compression, and is no sort key",
                        "remove ENCODE RAW, so that Redshift chooses");
            }
        }
    }
}
