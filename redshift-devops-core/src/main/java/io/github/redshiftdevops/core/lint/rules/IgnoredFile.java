package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** SQL files whose names say nothing to Flyway. */
final class IgnoredFile implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL046",
                "ignored-file",
                "a SQL file is at a location, and is no migration",
                "https://flywaydb.org/documentation/concepts/migrations#naming");
    }

    @Override
    public void check(Script script, Findings findings) {
        if (script.is(Kind.UNKNOWN)) {
            findings.atFile(
                    script,
                    "Flyway ignores '" + script.file().fileName() + "': its name is none of a migration",
                    "name it V<version>__<description>.sql or R__<description>.sql, or move it elsewhere");
        }
    }
}
