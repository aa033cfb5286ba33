package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.TokenKind;

/** Upper case in quoted names, which Redshift folds. */
final class QuotedCase implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL048", "quoted-case", "a quoted name has upper case letters, which are folded", "r_names");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        if (!sql.isAny(0, "create", "alter", "drop")) {
            return;
        }
        for (int i = 1; i < sql.size() && !sql.is(i, "as"); i++) {
            if (sql.isKind(i, TokenKind.QUOTED_NAME)
                    && !sql.token(i).text().equals("\"" + sql.token(i).foldedName() + "\"")) {
                findings.at(
                        sql,
                        i,
                        sql.token(i).text() + " is '" + sql.token(i).foldedName() + "' to Redshift, quotes or not",
                        "write it in lower case");
                return;
            }
        }
    }
}
