package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;

/** BEGIN, COMMIT and ROLLBACK in a script. */
final class TransactionControl implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL002", "transaction-control", "a script begins or ends transactions itself", "r_BEGIN");
    }

    @Override
    public void check(Script script, Findings findings) {
        script.statements().stream()
                .filter(sql -> sql.isAny(0, "begin", "start", "commit", "end", "rollback", "abort"))
                .forEach(sql -> findings.at(
                        sql,
                        0,
                        "'" + sql.key(0) + "' takes the transaction out of the hands of the migration",
                        "remove it: a migration runs in a transaction together with its row of the history"));
    }
}
