package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import java.util.Locale;

/** ALTER TABLE of a column that Redshift does not know. */
final class AlterColumn implements StatementRule {

    private static final String REPLACE = "add a column, copy the values, drop the old column, rename the new one";

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL011",
                "alter-column",
                "ALTER COLUMN changes the length of VARCHAR and the encoding, nothing else",
                "r_ALTER_TABLE");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (!sql.are(0, "alter", "table")) {
            return;
        }
        int action = sql.behindName(2);
        int name = sql.skip(action + 1, "column");
        if (sql.is(action, "alter") && sql.isAny(name + 1, "set", "drop")) {
            findings.at(
                    sql,
                    name + 1,
                    "ALTER COLUMN " + sql.key(name + 1).toUpperCase(Locale.ROOT) + " does not exist",
                    REPLACE);
        } else if (sql.is(action, "alter") && sql.is(name + 1, "type")) {
            checkType(sql, name + 2, findings);
        } else if (sql.is(action, "add")) {
            TableColumns.of(sql).forEach(column -> checkAdded(column, findings));
        }
    }

    private static void checkType(Sql sql, int type, Findings findings) {
        boolean varchar = sql.isAny(type, "varchar", "nvarchar") || sql.are(type, "character", "varying");
        if (!varchar) {
            findings.at(
                    sql,
                    type,
                    "ALTER COLUMN TYPE changes the length of VARCHAR only, not to '" + sql.key(type) + "'",
                    REPLACE);
        }
    }

    private static void checkAdded(TableColumns.Column column, Findings findings) {
        int not = column.attribute("not");
        if (not >= 0 && column.attribute("default") < 0) {
            findings.at(
                    column.sql(), not, "a column that is added NOT NULL needs a default", "add DEFAULT with a value");
        }
    }
}
