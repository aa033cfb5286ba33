package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** VARCHAR(MAX). */
final class WideVarchar implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL028",
                "wide-varchar",
                "a column is as wide as Redshift can have it",
                "c_best-practices-smallest-column-size");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (TableColumns.Column column : TableColumns.of(sql)) {
            int length = column.behindType() + 1;
            if (column.hasLength() && (sql.is(length, "max") || sql.key(length).equals("65535"))) {
                findings.at(
                        sql,
                        length,
                        "'" + column.text() + "' is as wide as it can be, and queries need memory for that",
                        "write the length that is needed");
            }
        }
    }
}
