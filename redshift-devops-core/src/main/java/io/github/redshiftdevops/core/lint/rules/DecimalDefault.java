package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import java.util.Locale;

/** DECIMAL whose precision is a default. */
final class DecimalDefault implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL027",
                "decimal-default",
                "DECIMAL without precision and scale has no fraction",
                "r_Numeric_types201");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (TableColumns.Column column : TableColumns.of(sql)) {
            if (column.isType("decimal", "numeric") && !column.hasLength()) {
                findings.at(
                        sql,
                        column.type(),
                        sql.key(column.type()).toUpperCase(Locale.ROOT)
                                + " alone is DECIMAL(18, 0): fractions are rounded away",
                        "write precision and scale");
            }
        }
    }
}
