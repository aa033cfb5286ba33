package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** DROP ... CASCADE. */
final class DropCascade implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("RSL044", "drop-cascade", "DROP CASCADE drops what nobody has listed", "r_DROP_TABLE");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int cascade = sql.find(0, "cascade");
        if (sql.isAny(0, "drop") && cascade < sql.size()) {
            findings.at(
                    sql,
                    cascade,
                    "CASCADE drops whatever depends on it, also what others have made",
                    "drop what depends on it by name");
        }
    }
}
