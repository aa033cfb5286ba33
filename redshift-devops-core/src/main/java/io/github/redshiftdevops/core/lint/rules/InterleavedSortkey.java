package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** An interleaved sort key on values that grow, or on many columns. */
final class InterleavedSortkey implements StatementRule {

    private static final String[] GROWING = {"date", "timestamp", "timestamptz"};

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL022",
                "interleaved-sortkey",
                "an interleaved sort key does not suit columns that grow",
                "t_Sorting_data");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int table = TableColumns.createdTable(sql);
        int key = table < 0 ? sql.size() : sql.find(table, "interleaved");
        if (!sql.are(key, "interleaved", "sortkey", "(")) {
            return;
        }
        int close = sql.next(key + 2) - 1;
        for (int i = key + 3; i < close; i += 2) {
            String name = sql.key(i).replace("\"", "");
            int at = i;
            TableColumns.of(sql).stream()
                    .filter(column -> column.text().equals(name))
                    .filter(column -> column.isType(GROWING) || column.attribute("identity") >= 0)
                    .forEach(column -> findings.at(
                            sql,
                            at,
                            "'" + name + "' grows with every row, which an interleaved sort key does not suit",
                            "use a compound SORTKEY"));
        }
        if ((close - key - 2) / 2 > 8) {
            findings.at(sql, key, "an interleaved sort key has at most 8 columns", "use a compound SORTKEY");
        }
    }
}
