package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** A versioned migration that others have already got. */
final class EditedMigration implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL033",
                "edited-migration",
                "a versioned migration differs from the one on the default branch",
                "https://flywaydb.org/documentation/concepts/migrations#versioned-migrations");
    }

    @Override
    public void check(Script script, Findings findings) {
        if (script.is(Kind.VERSIONED) && findings.project().isEdited(script)) {
            findings.atFile(
                    script,
                    "the migration is on the default branch with another content: where it was applied, migrate will refuse it",
                    "take the change back, and write it as a new migration");
        }
    }
}
