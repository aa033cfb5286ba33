package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Locale;
import java.util.Set;

/**
 * Objects that nothing local can use: datashares, models, libraries, identity providers, and the policies of row-level
 * security and of masking, also where they are switched on; and what is altered of external schemas. They are recorded by their names, so that they can be altered and dropped, with a warning.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATASHARE.html">CREATE DATASHARE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_RLS_POLICY.html">CREATE RLS POLICY</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_MASKING_POLICY.html">CREATE MASKING POLICY</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_MODEL.html">CREATE MODEL</a>
 */
final class RecordedObject implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("create", "alter", "drop", "attach", "detach", "desc");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 0) {
            return;
        }
        if (source.is(0, "alter") && (source.is(1, "table") || source.are(1, "materialized", "view"))) {
            policies(source, edits);
            return;
        }
        int object = source.are(1, "or", "replace") ? 3 : 1;
        String kind = kind(source, object);
        if (kind.isEmpty()) {
            return;
        }
        int name = object + kind.split(" ").length;
        boolean conditional = source.is(name, "if");
        if (conditional) {
            name += source.is(name + 1, "not") ? 3 : 2;
        }
        if (!source.isName(name)) {
            throw Syntax.error(source, Math.min(name, source.size() - 1));
        }
        String function = switch (source.key(0)) {
            case "create" -> "redshift_record";
            case "drop" -> "redshift_forget";
            default -> "redshift_expect";
        };
        String command = (source.key(0) + " " + kind).toUpperCase(Locale.ROOT);
        boolean lenient = conditional || object == 3;
        edits.replaceAll(
                "select pg_catalog." + function + "('" + kind + "', "
                        + Lexer.quoteLiteral(DefinedTable.quoted(source, name)) + ", " + lenient + ")",
                command);
        if (!source.is(0, "drop")) {
            edits.warn(command + " is recorded, but has no effect in the local Redshift");
        }
    }

    /** {@code ROW LEVEL SECURITY} or {@code MASKING}, {@code ON} or {@code OFF}, for a table that exists. */
    private static void policies(Source source, Edits edits) {
        DefinedTable table = DefinedTable.of(source).orElseThrow();
        int action = table.behindName();
        boolean rows = source.are(action, "row", "level", "security");
        boolean masking = source.is(action, "masking") && source.are(action + 2, "for", "datashares");
        if (rows || masking) {
            int switched = rows ? action + 3 : action + 1;
            if (!source.is(switched, "on") && !source.is(switched, "off")) {
                throw Syntax.error(source, Math.min(switched, source.size() - 1));
            }
            String command = source.is(1, "table") ? "ALTER TABLE" : "ALTER MATERIALIZED VIEW";
            edits.replaceAll("select " + table.regclass(), command);
            edits.warn(command + (rows ? " ROW LEVEL SECURITY" : " MASKING") + " has no effect in the local Redshift");
        }
    }

    private static String kind(Source source, int at) {
        return switch (source.key(at)) {
            case "datashare", "model", "library" -> source.isName(at + 1) ? source.key(at) : "";
            case "rls", "masking" -> source.is(at + 1, "policy") ? source.key(at) + " policy" : "";
            case "external" -> source.is(0, "alter") && source.is(at + 1, "schema") ? "external schema" : "";
            case "identity" -> source.is(at + 1, "provider") ? "identity provider" : "";
            default -> "";
        };
    }
}
