package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** SELECT * in a view. */
final class SelectStar implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL040", "select-star", "a view selects all columns", "c_designing-queries-best-practices");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int what = sql.skip(sql.skip(1, "or", "replace"), "materialized");
        for (int i = what; sql.is(0, "create") && sql.is(what, "view") && i < sql.size(); i++) {
            if (sql.is(i, "*") && sql.isAny(i - 1, "select", ",", ".", "distinct") && !sql.is(i + 1, "(")) {
                findings.at(
                        sql,
                        i,
                        "the view has the columns that the tables have now, and reads all of them",
                        "name the columns");
                return;
            }
        }
    }
}
