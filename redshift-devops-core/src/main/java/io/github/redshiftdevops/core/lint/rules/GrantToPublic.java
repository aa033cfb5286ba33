package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Privileges of everybody. */
final class GrantToPublic implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("RSL036", "grant-to-public", "privileges are granted to everybody", "r_GRANT");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int to = sql.find(0, "to");
        for (int i = to + 1; sql.is(0, "grant") && i < sql.size(); i++) {
            if (sql.is(i, "public") && sql.isAny(i - 1, "to", ",")) {
                findings.at(sql, i, "PUBLIC is everybody, also those who come later", "grant to a role");
            }
        }
    }
}
