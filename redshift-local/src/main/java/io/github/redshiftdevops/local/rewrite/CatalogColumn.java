package io.github.redshiftdevops.local.rewrite;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query that names a column that only Redshift's table of the catalog has, as {@code attsortkeyord} of {@code
 * pg_attribute}, reads a view with that column in place of PostgreSQL's table. Other queries of the catalog stay as they
 * are.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_intro_catalog_views.html">System catalog tables</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_CLASS_INFO.html">PG_CLASS_INFO</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_PG_DEFAULT_ACL.html">PG_DEFAULT_ACL</a>
 */
final class CatalogColumn implements RewriteRule {

    private record View(String name, List<String> columns) {}

    private static final Map<String, View> VIEWS = Map.of(
            "pg_class", new View("pg_class_info", List.of("reldiststyle", "releffectivediststyle", "relcreationtime")),
            "pg_attribute", new View("pg_attribute_info", List.of("attisdistkey", "attsortkeyord", "attencodingtype")),
            "pg_attrdef", new View("redshift_attrdef", List.of("adsrc")),
            "pg_default_acl", new View("redshift_default_acl", List.of("defacluser")),
            "pg_stat_activity", new View("redshift_stat_activity", List.of("procpid", "current_query")));

    private static final Set<String> BEFORE_A_TABLE = Set.of("from", "join", ",");

    @Override
    public Set<String> triggers() {
        return VIEWS.keySet();
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int start = source.are(at - 2, "pg_catalog", ".") ? at - 2 : at;
        View view = VIEWS.get(source.key(at));
        if (view == null || !BEFORE_A_TABLE.contains(source.key(start - 1)) || !isTable(source, at)) {
            return;
        }
        if (view.columns().stream().anyMatch(source::contains)) {
            boolean alias = source.is(at + 1, "as") || source.isPlainName(at + 1);
            edits.replace(at, view.name() + (alias ? "" : " as " + source.key(at)));
        }
    }

    private static boolean isTable(Source source, int at) {
        return !source.is(at + 1, ".") && !source.opens(at + 1);
    }
}
