package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.sql.Verdict;

/** Statements that cannot run in a transaction block beside others. */
final class MixedTransactions implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL001",
                "mixed-transactions",
                "a script mixes statements that cannot run in a transaction block with others",
                "r_SVL_MULTI_STATEMENT_VIOLATIONS");
    }

    @Override
    public void check(Script script, Findings findings) {
        boolean alone = script.statements().size() == 1
                || script.file()
                        .executeInTransaction()
                        .map(inTransaction -> !inTransaction)
                        .orElse(false);
        boolean mixed = script.statements().stream()
                .anyMatch(sql -> findings.project().verdict(sql).kind() != Verdict.Kind.FORBIDDEN);
        if (alone || !mixed) {
            return;
        }
        script.statements().stream()
                .filter(sql -> findings.project().verdict(sql).kind() == Verdict.Kind.FORBIDDEN)
                .forEach(sql -> findings.at(
                        sql,
                        0,
                        findings.project().verdict(sql).reason() + ", and the script has other statements",
                        "move it to a script of its own"));
    }
}
