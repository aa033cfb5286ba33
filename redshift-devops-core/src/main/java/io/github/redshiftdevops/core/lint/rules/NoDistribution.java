package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** A table that does not say how its rows are distributed. */
final class NoDistribution implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "RSL020",
                "no-distribution",
                "CREATE TABLE says neither DISTSTYLE nor DISTKEY",
                "c_best-practices-best-dist-key");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int table = TableColumns.createdTable(sql);
        boolean plain = table >= 0
                && !TableColumns.isTemporary(sql, table)
                && !TableColumns.of(sql).isEmpty();
        boolean column = TableColumns.of(sql).stream().anyMatch(each -> each.attribute("distkey") >= 0);
        boolean like = sql.is(sql.behindName(Math.max(table, 0)) + 1, "like");
        if (plain && !column && !like && sql.find(table, "diststyle", "distkey") >= sql.size()) {
            findings.at(
                    sql,
                    table,
                    "the table '" + sql.name(table) + "' leaves its distribution to AUTO",
                    "write DISTSTYLE AUTO if that is meant, else DISTKEY of the column that joins use");
        }
    }
}
