package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Locale;
import java.util.Set;

/**
 * {@code CURRENT_SETTING('query_group')} and {@code SET_CONFIG('query_group', ..)} of a parameter that PostgreSQL lacks.
 *
 * @see SessionParameter
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_SETTING.html">CURRENT_SETTING</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SET_CONFIG.html">SET_CONFIG</a>
 */
final class SettingFunction implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("current_setting", "set_config");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.are(at + 1, "(", Source.LITERAL)) {
            String name = Lexer.stringValue(source.token(at + 2)).toLowerCase(Locale.ROOT);
            if (SessionParameter.NAMES.contains(name)) {
                edits.replace(at + 2, "'redshift." + name + "'");
            }
        }
    }
}
