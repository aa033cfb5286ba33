package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.PostgresOnly;
import java.util.Set;

/** Functions of the leader node in queries of tables. */
final class LeaderNodeFunction implements StatementRule {

    private static final Set<String> WITHOUT_BRACKETS =
            Set.of("current_time", "current_timestamp", "localtime", "localtimestamp");

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL016",
                "leader-node-function",
                "a query of tables calls a function that only the leader node has",
                "c_SQL_functions_leader_node_only");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        boolean reads = sql.isAny(0, "insert", "update", "delete", "with", "select", "create")
                && (sql.contains(0, "from") || sql.is(0, "update"));
        boolean catalog = sql.key(sql.find(0, "from") + 1).startsWith("pg_")
                || sql.key(sql.find(0, "from") + 1).startsWith("information_schema");
        for (int i = 1; reads && !catalog && i < sql.size(); i++) {
            boolean called = sql.is(i + 1, "(")
                    ? !sql.is(i - 1, "function")
                    : WITHOUT_BRACKETS.contains(sql.key(i)) && !sql.isAny(i - 1, ".", "as");
            if (called && !sql.is(i - 1, ".") && PostgresOnly.LEADER_NODE_FUNCTIONS.contains(sql.key(i))) {
                findings.at(
                        sql,
                        i,
                        "'" + sql.key(i) + "' runs on the leader node only, and fails on tables",
                        "use GETDATE() or SYSDATE for the time, and compute the rest in a query of its own");
            }
        }
    }
}
