package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.PostgresOnly;
import java.util.Locale;

/** Commands that PostgreSQL has and Redshift has not. */
final class UnsupportedCommand implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL013",
                "unsupported-command",
                "a statement is one that Redshift does not have",
                "c_unsupported-postgresql-features");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (PostgresOnly.OLD_COMMANDS.contains(sql.key(0)) || PostgresOnly.NEW_COMMANDS.contains(sql.key(0))) {
            report(sql, 0, sql.key(0), findings);
        } else if (sql.isAny(0, "create", "alter", "drop")) {
            int what = sql.skip(1, "or", "replace");
            while (sql.isAny(what, "unique", "constraint", "trusted", "procedural", "temp", "temporary")) {
                what++;
            }
            if (PostgresOnly.OLD_OBJECTS.contains(sql.key(what)) || PostgresOnly.NEW_OBJECTS.contains(sql.key(what))) {
                report(sql, what, sql.key(0) + " " + sql.key(what), findings);
            }
        }
    }

    private static void report(Sql sql, int at, String command, Findings findings) {
        findings.at(
                sql,
                at,
                command.toUpperCase(Locale.ROOT) + " does not exist in Amazon Redshift",
                sql.is(at, "index") ? "remove it; use SORTKEY and DISTKEY" : "remove it");
    }
}
