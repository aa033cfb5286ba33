package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** VACUUM of the whole database. */
final class BareVacuum implements StatementRule {

    private static final String[] OPTIONS = {"full", "sort", "delete", "only", "reindex", "recluster"};

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL005", "bare-vacuum", "VACUUM without a table works on the whole database", "r_VACUUM_command");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (!sql.is(0, "vacuum")) {
            return;
        }
        int at = 1;
        while (sql.isAny(at, OPTIONS)) {
            at++;
        }
        if (at >= sql.size() || sql.isAny(at, "to", "boost")) {
            findings.at(
                    sql,
                    0,
                    "VACUUM without a table works on every table, also on the history of migrations",
                    "name the table; Redshift vacuums the others by itself");
        }
    }
}
