package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.ReservedWords;
import io.github.redshiftdevops.sql.TokenKind;

/** Reserved words as names. */
final class ReservedWord implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL031", "reserved-word", "a reserved word is used as a name without quotes", "r_pg_keywords");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int table = TableColumns.createdTable(sql);
        if (table >= 0) {
            check(sql, sql.behindName(table) - 1, findings);
        }
        int view = sql.skip(1, "or", "replace");
        if (sql.is(0, "create") && sql.is(view, "view")) {
            check(sql, sql.behindName(view + 1) - 1, findings);
        }
        TableColumns.of(sql).forEach(column -> check(sql, column.name(), findings));
    }

    private static void check(Sql sql, int name, Findings findings) {
        if (sql.isKind(name, TokenKind.WORD) && ReservedWords.contains(sql.key(name))) {
            findings.at(
                    sql,
                    name,
                    "'" + sql.key(name) + "' is a reserved word",
                    "choose another name, or write it in double quotes");
        }
    }
}
