package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** A version that cannot be taken back, in a project whose others can. */
final class MissingUndo implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL032",
                "missing-undo",
                "a versioned migration has no undo script",
                "https://flywaydb.org/documentation/concepts/migrations#undo-migrations");
    }

    @Override
    public void check(Script script, Findings findings) {
        if (script.is(Kind.VERSIONED)
                && findings.project().usesUndo()
                && !findings.project().canUndo(script.file().version())) {
            findings.atFile(
                    script,
                    "version '" + script.file().version().orElse("") + "' has no undo script, as others here have",
                    "add one with the goal new and -Dredshift.kind=U");
        }
    }
}
