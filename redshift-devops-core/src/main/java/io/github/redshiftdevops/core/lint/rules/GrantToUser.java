package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Privileges of single users. */
final class GrantToUser implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL035", "grant-to-user", "privileges are granted to a user instead of a role", "t_Roles");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int on = sql.find(0, "on");
        int at = sql.is(0, "grant") ? sql.find(on, "to") + 1 : sql.size();
        while (sql.isName(at)) {
            boolean kind = sql.isAny(at, "role", "group", "iam_role", "account", "namespace", "datashare");
            if (!kind && !sql.is(at, "public")) {
                findings.at(
                        sql,
                        at,
                        "'" + sql.token(at).foldedName() + "' is a user, who is another one on every cluster",
                        "grant to a role, and the role to the user");
            }
            int behind = kind ? at + 2 : at + 1;
            at = sql.is(behind, ",") ? behind + 1 : sql.size();
        }
    }
}
