package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * {@code ALTER SCHEMA .. QUOTA}: a local schema has no limit.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html">ALTER SCHEMA</a>
 */
final class SchemaQuotaChange implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("quota");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.are(0, "alter", "schema") && at == 3) {
            String name = DefinedTable.literal(source, 2);
            edits.replaceAll("select " + name + "::pg_catalog.regnamespace", "ALTER SCHEMA");
            edits.warn("the local Redshift has no quotas of schemas");
        }
    }
}
