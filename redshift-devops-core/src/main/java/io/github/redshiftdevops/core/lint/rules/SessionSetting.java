package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.lint.Sql;

/** SET that lasts longer than the migration. */
final class SessionSetting implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning("RSL045", "session-setting", "a setting lasts for the migrations that follow", "r_SET");
    }

    @Override
    public void check(Script script, Findings findings) {
        for (Sql sql : script.statements()) {
            boolean lasting = sql.is(0, "set") && !sql.isAny(1, "local", "session", "transaction");
            if (lasting && sql.isName(1)) {
                findings.at(
                        sql,
                        1,
                        "'" + sql.name(1)
                                + "' stays set for the migrations that follow in the same run, and not for others",
                        "write SET LOCAL, or the schema before the names");
            }
        }
    }
}
