package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Tables, views and procedures without a schema. */
final class UnqualifiedName implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "RSL026",
                "unqualified-name",
                "an object is created, changed or dropped without a schema in its name",
                "r_search_path");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int what = sql.skip(sql.skip(1, "or", "replace"), "materialized");
        boolean changes =
                sql.isAny(0, "create", "alter", "drop") && sql.isAny(what, "table", "view", "procedure", "function");
        int name = sql.skip(sql.skip(what + 1, "if", "not", "exists"), "if", "exists");
        boolean bare = sql.isName(name)
                && sql.behindName(name) == name + 1
                && !sql.key(name).startsWith("#");
        if (changes && bare) {
            findings.at(
                    sql,
                    name,
                    "'" + sql.token(name).foldedName() + "' is in whichever schema the search path begins with",
                    "write the schema before the name");
        }
    }
}
