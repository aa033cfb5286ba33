package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Functions in Python. */
final class PythonFunction implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL017",
                "python-function",
                "Redshift creates no new functions in Python",
                "udf-python-language-support");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int what = sql.skip(1, "or", "replace");
        int language = sql.find(what, "language");
        if (sql.is(0, "create")
                && sql.isAny(what, "function", "library")
                && sql.key(language + 1).startsWith("plpython")) {
            findings.at(
                    sql,
                    language + 1,
                    "functions in Python can no longer be created since Patch 198, and end on 2026-06-30",
                    "write the function in SQL, or as an AWS Lambda function");
        }
    }
}
