package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code DELETE t} needs no FROM, except before USING.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html">DELETE</a>
 */
final class Delete implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("delete");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean statement = at == 0
                || (source.is(0, "with") && source.is(at - 1, ")"))
                || (source.is(0, "explain") && (at == 1 || source.is(at - 1, "verbose")));
        if (statement && source.isName(at + 1) && !source.is(at + 1, "from")) {
            int using = source.behindName(at + 1);
            if (source.is(using, "using")) {
                throw Syntax.error(source, using);
            }
            edits.insertAfter(at, " from");
        }
    }
}
