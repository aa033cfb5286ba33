package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** CROSS JOIN. */
final class CrossJoin implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL041", "cross-join", "a query joins every row with every row", "c_designing-queries-best-practices");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (int i = 1; i < sql.size(); i++) {
            if (sql.are(i, "cross", "join")) {
                findings.at(sql, i, "CROSS JOIN is a nested loop, the slowest of all joins", "join on a condition");
            }
        }
    }
}
