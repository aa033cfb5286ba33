package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;

/** A comment that is to switch rules off, and does not. */
final class LintDirective implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error("RSL000", "lint-directive", "a comment redshift-lint cannot be understood", "");
    }

    @Override
    public void check(Script script, Findings findings) {
        findings.atMistakenDirectives(script, "write '-- redshift-lint: off RSL003' with the code of a rule");
    }
}
