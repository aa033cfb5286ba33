package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.SecretLiteral;
import java.util.Locale;

/** Keys and passwords in scripts. */
final class SecretInSql implements StatementRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL034", "secret-in-sql", "a script holds a key or a password", "copy-parameters-authorization");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (SecretLiteral secret : sql.secrets()) {
            findings.atSecret(
                    sql,
                    secret.at(),
                    sql.key(secret.clause()).toUpperCase(Locale.ROOT)
                            + " has a secret as text, which everybody with the repository has",
                    sql.is(secret.clause(), "password")
                            ? "write a placeholder, and set it from a secret; or use DISABLE and IAM"
                            : "use IAM_ROLE; change the key now");
        }
    }
}
