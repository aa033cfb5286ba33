package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** A view of an external table that is bound to it. */
final class ExternalViewBinding implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL047",
                "external-view-binding",
                "a view of an external table lacks WITH NO SCHEMA BINDING",
                "r_CREATE_VIEW");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int what = sql.skip(1, "or", "replace");
        if (!sql.is(0, "create") || !sql.is(what, "view") || sql.contains(what, "no", "schema", "binding")) {
            return;
        }
        for (int i = what; i < sql.size(); i++) {
            boolean table = sql.isAny(i - 1, "from", "join") && sql.isName(i);
            if (table && findings.project().isExternal(sql.name(i).schema())) {
                findings.at(
                        sql,
                        i,
                        "'" + sql.name(i) + "' is an external table, to which a view cannot be bound",
                        "end the view with WITH NO SCHEMA BINDING");
            }
        }
    }
}
