package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;

/** A repeatable migration that fails the second time. */
final class NotRepeatable implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL038",
                "not-repeatable",
                "a repeatable migration fails when it is applied again",
                "https://flywaydb.org/documentation/concepts/migrations#repeatable-migrations");
    }

    @Override
    public void check(Script script, Findings findings) {
        for (Sql sql : script.statements()) {
            if (script.is(Kind.REPEATABLE) && sql.is(0, "create")) {
                boolean orReplace = sql.isAny(1, "view", "procedure", "function");
                int what = sql.is(1, "external") ? 2 : 1;
                boolean ifNotExists = sql.isAny(what, "table", "schema") && !sql.are(what + 1, "if", "not", "exists");
                if ((orReplace || ifNotExists) && !isDroppedBefore(script, sql, what)) {
                    findings.at(
                            sql,
                            what,
                            "the " + sql.key(what) + " exists when the migration is applied again",
                            orReplace ? "write CREATE OR REPLACE" : "write IF NOT EXISTS");
                }
            }
        }
    }

    private static boolean isDroppedBefore(Script script, Sql created, int what) {
        return script.statements().stream()
                .takeWhile(sql -> !sql.equals(created))
                .anyMatch(sql -> sql.is(0, "drop") && sql.is(1, created.key(what)));
    }
}
