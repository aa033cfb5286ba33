package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import io.github.redshiftdevops.core.lint.Sql;
import java.util.HashMap;
import java.util.Map;

/** Many INSERTs of a row each. */
final class SingleRowInserts implements LintRule {

    private static final int MANY = 5;

    @Override
    public RuleInfo info() {
        return RuleInfo.info(
                "RSL042", "single-row-inserts", "rows are inserted one by one", "c_best-practices-multi-row-inserts");
    }

    @Override
    public void check(Script script, Findings findings) {
        Map<String, Integer> inserted = new HashMap<>();
        for (Sql sql : script.statements()) {
            if (sql.are(0, "insert", "into") && sql.isName(2) && sql.find(0, "values") < sql.size()) {
                int count = inserted.merge(sql.name(2).toString(), 1, Integer::sum);
                if (count == MANY) {
                    findings.at(
                            sql,
                            0,
                            "'" + sql.name(2) + "' gets its rows by one INSERT after the other",
                            "insert several rows with one VALUES, or use COPY");
                }
            }
        }
    }
}
