package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;

/** A compressed first column of the sort key. */
final class EncodedSortkey implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL023",
                "encoded-sortkey",
                "the first column of the sort key is compressed",
                "t_Compressing_data_on_disk");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        int table = TableColumns.createdTable(sql);
        int key = table < 0 ? sql.size() : sql.find(TableColumns.behindColumns(sql, table), "sortkey");
        String named = sql.key(sql.skip(key + 1, "(")).replace("\"", "");
        for (TableColumns.Column column : TableColumns.of(sql)) {
            int encode = column.attribute("encode");
            boolean first = column.attribute("sortkey") >= 0
                    || (key < sql.size() && column.text().equals(named));
            if (first && encode >= 0 && !sql.isAny(encode + 1, "raw", "auto")) {
                findings.at(
                        sql,
                        encode,
                        "the sort key '" + column.text()
                                + "' is compressed, so that more blocks are read than the range needs",
                        "write ENCODE RAW for the first column of the sort key");
            }
        }
    }
}
