package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import java.util.regex.Pattern;

/** Dates and times in columns of text. */
final class DateAsText implements StatementRule {

    private static final Pattern NAMES = Pattern.compile("(.+_)?(date|timestamp|datetime)|.+_at");

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL030",
                "date-as-text",
                "a date or time is stored as text",
                "c_best-practices-timestamp-date-columns");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (TableColumns.Column column : TableColumns.of(sql)) {
            boolean text = column.isType("varchar", "nvarchar", "text", "char", "character", "nchar", "bpchar");
            if (text && NAMES.matcher(column.text()).matches()) {
                findings.at(
                        sql,
                        column.type(),
                        "'" + column.text() + "' is text, which is larger and slower than a date or a time",
                        "use DATE, TIMESTAMP or TIMESTAMPTZ");
            }
        }
    }
}
