package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** DROP in a repeatable migration that fails where nothing is to drop. */
final class DropWithoutIfExists implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL039",
                "drop-without-if-exists",
                "a repeatable migration drops something without IF EXISTS",
                "r_DROP_TABLE");
    }

    @Override
    public void check(Script script, Findings findings) {
        for (Sql sql : script.statements()) {
            int what = sql.skip(1, "materialized");
            boolean drops = sql.is(0, "drop") && sql.isAny(what, "table", "view", "schema");
            if (script.is(Kind.REPEATABLE) && drops && !sql.are(what + 1, "if", "exists")) {
                findings.at(
                        sql,
                        what,
                        "the " + sql.key(what) + " does not exist when the migration is applied for the first time",
                        "write IF EXISTS");
            }
        }
    }
}
