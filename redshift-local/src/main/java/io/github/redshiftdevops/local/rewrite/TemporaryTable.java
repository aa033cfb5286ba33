package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * A table whose name begins with {@code #} is created as a temporary one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_INTO.html">SELECT INTO</a>
 */
final class TemporaryTable implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("create", "into");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.are(at, "create", "table")) {
            int name = source.are(at + 2, "if", "not", "exists") ? at + 5 : at + 2;
            makeTemporary(source, at, name, edits);
        } else if (source.is(at, "into") && !source.is(at - 1, "insert") && !source.is(at - 1, "merge")) {
            makeTemporary(source, at, source.is(at + 1, "table") ? at + 2 : at + 1, edits);
        }
    }

    private static void makeTemporary(Source source, int at, int name, Edits edits) {
        if (source.isName(name) && source.token(name).foldedName().startsWith("#")) {
            edits.insertAfter(at, " temp");
        }
    }
}
