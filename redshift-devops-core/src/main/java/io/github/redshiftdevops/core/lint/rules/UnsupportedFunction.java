package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.PostgresOnly;

/** Functions that PostgreSQL has and Redshift has not. */
final class UnsupportedFunction implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL015",
                "unsupported-function",
                "a statement calls a function that Redshift does not have",
                "c_unsupported-postgresql-functions");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (!sql.isAny(0, "select", "insert", "update", "delete", "with", "merge")) {
            return;
        }
        for (int i = 1; i < sql.size(); i++) {
            boolean called = sql.is(i + 1, "(") && !sql.isAny(i - 1, ".", "into", "table", "as", "function");
            if (called
                    && PostgresOnly.FUNCTIONS.contains(sql.key(i))
                    && !sql.are(i + 1, "(", "+", ")")
                    && !isColumnList(sql, i)) {
                findings.at(
                        sql, i, "function '" + sql.key(i) + "' does not exist in Amazon Redshift", instead(sql.key(i)));
            }
        }
    }

    /** As in {@code with format (a) as (select ...)}. */
    private static boolean isColumnList(Sql sql, int at) {
        int behind = sql.next(at + 1);
        return sql.is(behind, "as") && sql.is(behind + 1, "(");
    }

    private static String instead(String function) {
        return function.equals("string_agg") ? "use LISTAGG" : "use a function of Redshift";
    }
}
