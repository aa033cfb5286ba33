package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Locale;
import java.util.Set;

/**
 * Statements about what a single local server has not: views in a data catalog, templates of COPY, lists of policies, the
 * database of a session that changes, and the settings of the whole cluster.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_VIEW.html">CREATE EXTERNAL VIEW</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TEMPLATE.html">CREATE TEMPLATE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_POLICIES.html">SHOW POLICIES</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_USE_command.html">USE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SYSTEM.html">ALTER SYSTEM</a>
 */
final class NotLocal implements Refusal {

    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop");

    @Override
    public Set<String> triggers() {
        return Set.of("external", "template", "policies", "system", "use");
    }

    @Override
    public void check(Source source, int at) {
        boolean defines =
                (at == 1 && DEFINITIONS.contains(source.key(0))) || (at == 3 && source.are(1, "or", "replace"));
        boolean shows = at == 1 && source.is(0, "show");
        switch (source.key(at)) {
            case "external" -> {
                int view = source.is(at + 1, "protected") ? at + 2 : at + 1;
                refuse(source, defines && source.is(view, "view"), "EXTERNAL VIEW", "create a view in a local schema");
            }
            case "template" ->
                refuse(source, defines || shows, "TEMPLATE", "write the parameters into the COPY statement");
            case "policies" -> refuse(source, shows, "POLICIES", "query svv_rls_policy or svv_masking_policy");
            case "system" ->
                refuse(source, defines && source.is(0, "alter"), "SYSTEM", "set the parameter in the session");
            default -> refuse(source, at == 0 && source.size() == 2 && source.isName(1), "", "connect to the database");
        }
    }

    private static void refuse(Source source, boolean applies, String object, String hint) {
        if (applies) {
            String command = (source.key(0) + " " + object).strip().toUpperCase(Locale.ROOT);
            throw source.error(
                    0,
                    Problem.of("0A000", command + " is not supported by the local Redshift")
                            .withHint(hint));
        }
    }
}
