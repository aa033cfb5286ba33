package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Several actions in one ALTER TABLE. */
final class SeveralAlterations implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL010", "several-alterations", "ALTER TABLE takes one column at a time", "r_ALTER_TABLE");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (!sql.are(0, "alter", "table")) {
            return;
        }
        int action = sql.behindName(2);
        int comma = sql.find(action, ",");
        boolean several = sql.isAny(action, "add", "drop", "rename") && !sql.contains(action, "partition");
        if (comma < sql.size() && several) {
            findings.at(
                    sql, comma, "ALTER TABLE takes one ADD, DROP or RENAME at a time", "write an ALTER TABLE for each");
        }
    }
}
