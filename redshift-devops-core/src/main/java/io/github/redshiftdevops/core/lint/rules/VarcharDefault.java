package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** Texts whose length is a default. */
final class VarcharDefault implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL025",
                "varchar-default",
                "a text has no length, which means 256 for VARCHAR and 1 for CHAR",
                "r_Character_types");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (TableColumns.Column column : TableColumns.of(sql)) {
            boolean varying = column.isType("varchar", "nvarchar") || sql.are(column.type(), "character", "varying");
            if (column.isType("text", "bpchar")) {
                findings.at(
                        sql,
                        column.type(),
                        "'" + sql.key(column.type()) + "' is stored as VARCHAR(256) or CHAR(256)",
                        "write VARCHAR with the length that is needed");
            } else if (varying && !column.hasLength()) {
                findings.at(
                        sql,
                        column.type(),
                        "VARCHAR without a length is VARCHAR(256)",
                        "write the length that is needed");
            } else if (column.isType("char", "character", "nchar") && !column.hasLength()) {
                findings.at(sql, column.type(), "CHAR without a length is CHAR(1)", "write the length that is needed");
            }
        }
    }
}
