package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.TokenKind;
import java.util.Set;

/** A word may touch the number before it, as in {@code CASE x WHEN 1THEN 2END}; PostgreSQL 15 and later refuse that. */
final class NumberBeforeWord implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of(Source.NUMBER);
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean touched = at + 1 < source.size()
                && source.token(at + 1).kind() == TokenKind.WORD
                && source.token(at).end() == source.token(at + 1).start();
        if (touched) {
            edits.insertAfter(at, " ");
        }
    }
}
