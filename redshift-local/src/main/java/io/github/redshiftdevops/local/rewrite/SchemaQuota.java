package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code QUOTA n [MB | GB | TB] | UNLIMITED} of a schema that is created: a local schema has no limit.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_SCHEMA.html">CREATE SCHEMA</a>
 */
final class SchemaQuota implements RewriteRule {

    private static final Set<String> UNITS = Set.of("mb", "gb", "tb");

    @Override
    public Set<String> triggers() {
        return Set.of("quota");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (!source.are(0, "create", "schema")) {
            return;
        }
        if (source.is(at + 1, Source.NUMBER)) {
            edits.remove(at, UNITS.contains(source.key(at + 2)) ? at + 3 : at + 2);
        } else if (source.is(at + 1, "unlimited")) {
            edits.remove(at, at + 2);
        }
    }
}
