package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** Procedures, functions and views in versioned migrations. */
final class ProcedureInVersion implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL037",
                "procedure-in-version",
                "a procedure, function or view is created in a versioned migration",
                "https://flywaydb.org/documentation/concepts/migrations#repeatable-migrations");
    }

    @Override
    public void check(Script script, Findings findings) {
        for (Sql sql : script.statements()) {
            int what = sql.skip(1, "or", "replace");
            if (script.is(Kind.VERSIONED) && sql.is(0, "create") && sql.isAny(what, "procedure", "function")) {
                findings.at(
                        sql,
                        what,
                        "the " + sql.key(what) + " is in a versioned migration: each change needs a copy of all of it",
                        "move it to a repeatable migration R__<name>.sql with CREATE OR REPLACE");
            }
        }
    }
}
