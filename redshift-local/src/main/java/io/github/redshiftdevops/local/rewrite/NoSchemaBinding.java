package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * {@code CREATE VIEW .. WITH NO SCHEMA BINDING}: a late-binding view. Its text is stored and bound anew whenever what it
 * reads has changed; until then, and again when that is dropped, querying it is an error.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html">CREATE VIEW</a>
 */
final class NoSchemaBinding implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("create");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean replace = source.are(1, "or", "replace");
        int view = replace ? 3 : 1;
        int end = source.size() - 4;
        if (at != 0 || !source.is(view, "view") || !source.are(end, "with", "no", "schema", "binding")) {
            return;
        }
        int unqualified = Tables.unqualified(source);
        if (unqualified >= 0) {
            throw source.error(
                    unqualified,
                    Problem.of(
                                    "0A000",
                                    "All the relation names inside should be qualified when creating views with no"
                                            + " schema binding.")
                            .withHint(
                                    "write schema." + source.token(unqualified).text()));
        }
        String definition = edits.text(new Range(source.behindName(view + 1), end));
        String name = DefinedTable.quoted(source, view + 1);
        edits.replaceAll(
                "select pg_catalog.redshift_create_late_binding_view(" + Lexer.quoteLiteral(name) + ", "
                        + Lexer.quoteLiteral(definition) + ", "
                        + Literals.oneLine(source.statement().text().strip()) + ", " + replace + ")",
                "CREATE VIEW");
    }
}
