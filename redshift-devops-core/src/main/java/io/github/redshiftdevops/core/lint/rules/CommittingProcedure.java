package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;

/** A call of a procedure that ends transactions. */
final class CommittingProcedure implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL004",
                "committing-procedure",
                "a script calls a procedure that commits, rolls back or truncates",
                "stored-procedure-transaction-management");
    }

    @Override
    public void check(Script script, Findings findings) {
        script.statements().stream()
                .filter(sql ->
                        sql.is(0, "call") && sql.isName(1) && findings.project().commits(sql.name(1)))
                .forEach(sql -> findings.at(
                        sql,
                        1,
                        "the procedure '" + sql.name(1) + "' ends transactions, which it cannot within the migration's",
                        "move the call to a script of its own with executeInTransaction=false in its .conf"));
    }
}
