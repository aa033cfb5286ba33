package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import java.util.Locale;

/** Keys, which Redshift does not enforce. */
final class UnenforcedKey implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "RSL029",
                "unenforced-key",
                "PRIMARY KEY, UNIQUE and FOREIGN KEY are not enforced",
                "t_Defining_constraints");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        boolean table = TableColumns.createdTable(sql) >= 0 || sql.are(0, "alter", "table");
        for (int i = 2; table && i < sql.size(); i++) {
            if (sql.are(i, "primary", "key")
                    || sql.is(i, "unique")
                    || sql.are(i, "foreign", "key")
                    || sql.is(i, "references")) {
                boolean ofForeignKey = sql.is(i, "references") && sql.is(i - 1, ")");
                if (!ofForeignKey) {
                    findings.at(
                            sql,
                            i,
                            (sql.is(i + 1, "key") ? sql.key(i) + " key" : sql.key(i)).toUpperCase(Locale.ROOT)
                                    + " is not enforced, and the planner believes it: duplicates give wrong results",
                            "load so that it holds, and test that it does");
                }
            }
        }
    }
}
