package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;

/** TRUNCATE ends the transaction of the migration. */
final class TruncateCommits implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL003", "truncate-commits", "TRUNCATE commits the transaction that it runs in", "r_TRUNCATE");
    }

    @Override
    public void check(Script script, Findings findings) {
        script.statements().stream()
                .filter(sql ->
                        sql.is(0, "truncate") && !sql.key(sql.skip(1, "table")).startsWith("#"))
                .forEach(sql -> findings.at(
                        sql,
                        0,
                        "TRUNCATE commits the transaction, and cannot be rolled back",
                        "use DELETE FROM, or move it to a script of its own"));
    }
}
