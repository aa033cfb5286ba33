package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Set;

/**
 * {@code CONVERT(type, x)} is {@code CAST(x AS type)}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html">CAST and CONVERT</a>
 */
final class Convert implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("convert");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.place(at + 2) != Place.CAST_TYPE || !source.isCall(at)) {
            return;
        }
        List<Range> arguments = source.list(at + 1);
        String type = edits.text(arguments.get(0));
        edits.replace(at, "cast");
        edits.remove(arguments.get(0).start(), arguments.get(1).start());
        edits.insertBefore(source.partner(at + 1), " as " + type);
    }
}
