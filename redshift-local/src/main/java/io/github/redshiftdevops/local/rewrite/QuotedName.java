package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Token;
import java.util.Set;

/**
 * Quoted names are folded to lower case like all others, while {@code enable_case_sensitive_identifier} is off.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_names.html">Names and identifiers</a>
 */
final class QuotedName implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(Source.QUOTED_NAME);
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        Token token = source.token(at);
        String folded = '"' + token.foldedName().replace("\"", "\"\"") + '"';
        if (!folded.equals(token.text())) {
            edits.replace(at, folded);
        }
    }
}
