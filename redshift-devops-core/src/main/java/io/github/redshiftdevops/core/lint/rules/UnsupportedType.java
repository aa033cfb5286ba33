package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.PostgresOnly;

/** Types that PostgreSQL has and Redshift has not. */
final class UnsupportedType implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL012",
                "unsupported-type",
                "a column or cast has a type that Redshift does not have",
                "c_unsupported-postgresql-datatypes");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (TableColumns.Column column : TableColumns.of(sql)) {
            String type = sql.key(column.type());
            if (PostgresOnly.UNKNOWN_TYPES.contains(type) || PostgresOnly.LEADER_NODE_TYPES.contains(type)) {
                report(sql, column.type(), findings);
            } else if (sql.is(column.hasLength() ? sql.next(column.behindType()) : column.behindType(), "[")) {
                findings.at(sql, column.type(), "Redshift has no arrays as columns", "use SUPER");
            }
        }
        for (int i = 0; i < sql.size(); i++) {
            if (sql.is(i, "::") && PostgresOnly.UNKNOWN_TYPES.contains(sql.key(i + 1))) {
                report(sql, i + 1, findings);
            }
        }
    }

    private static void report(Sql sql, int at, Findings findings) {
        findings.at(
                sql, at, "type '" + sql.key(at) + "' does not exist in Amazon Redshift", "use " + instead(sql.key(at)));
    }

    private static String instead(String type) {
        if (type.startsWith("json")) {
            return "SUPER, and insert with JSON_PARSE(...)";
        }
        if (type.contains("serial")) {
            return "BIGINT IDENTITY(1, 1)";
        }
        return type.equals("bytea") ? "VARBYTE" : type.equals("money") ? "DECIMAL" : "VARCHAR";
    }
}
