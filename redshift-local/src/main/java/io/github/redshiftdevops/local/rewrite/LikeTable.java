package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code CREATE TABLE .. (LIKE parent)} inherits distribution style, sort keys and BACKUP.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class LikeTable implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("like");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.is(0, "create") && source.is(at - 1, "(") && source.isName(at + 1)) {
            DefinedTable.of(source)
                    .filter(table -> table.behindName() == at - 1)
                    .ifPresent(table -> Layout.record(source, edits, "like", DefinedTable.regclass(source, at + 1)));
        }
    }
}
