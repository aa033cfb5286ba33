package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Sql;
import io.github.redshiftdevops.core.lint.StatementRule;
import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.TokenKind;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys and passwords in scripts. */
final class SecretInSql implements StatementRule {

    private static final Pattern KEYS =
            Pattern.compile("(?i).*(aws_secret_access_key|aws_access_key_id|token)\\s*=.*", Pattern.DOTALL);

    @Override
    public RuleInfo info() {
        return RuleInfo.error(
                "RSL034", "secret-in-sql", "a script holds a key or a password", "copy-parameters-authorization");
    }

    @Override
    public void check(Sql sql, Findings findings) {
        for (int i = 1; i < sql.size(); i++) {
            boolean text = sql.isKind(i, TokenKind.STRING);
            int word = sql.isAny(i - 1, "as", "=") ? i - 2 : i - 1;
            boolean key =
                    sql.isAny(word, "access_key_id", "secret_access_key", "session_token", "master_symmetric_key");
            boolean password = sql.is(word, "password") && sql.isAny(0, "create", "alter") && !isHashOrDisabled(sql, i);
            boolean credentials = sql.is(word, "credentials")
                    && text
                    && KEYS.matcher(sql.token(i).text()).matches();
            if (text && (key || password || credentials)) {
                findings.atSecret(
                        sql,
                        i,
                        sql.key(word).toUpperCase(Locale.ROOT)
                                + " has a secret as text, which everybody with the repository has",
                        password
                                ? "write a placeholder, and set it from a secret; or use DISABLE and IAM"
                                : "use IAM_ROLE; change the key now");
            }
        }
    }

    /** A salted SHA-256 hash tells nobody the password; an MD5 hash is as good as the password. */
    private static boolean isHashOrDisabled(Sql sql, int at) {
        return sql.isKind(at, TokenKind.STRING)
                && Lexer.stringValue(sql.token(at)).startsWith("sha256|");
    }
}
