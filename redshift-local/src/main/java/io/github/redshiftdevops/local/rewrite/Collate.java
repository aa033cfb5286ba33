package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * {@code COLLATE CASE_INSENSITIVE} and {@code CI} of a column, {@code CASE_SENSITIVE} and {@code CS}, and {@code
 * COLLATE(text, 'case_insensitive')}; the catalog has the collations.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COLLATE.html">COLLATE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html">CREATE TABLE</a>
 */
final class Collate implements RewriteRule {

    private static final Set<String> SENSITIVE = Set.of("case_sensitive", "cs");
    private static final Set<String> INSENSITIVE = Set.of("case_insensitive", "ci");
    private static final String COLLATION = "case_insensitive";

    @Override
    public Set<String> triggers() {
        return Set.of("collate");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (source.isCall(at)) {
            function(source, at, edits);
        } else if (SENSITIVE.contains(source.key(at + 1))) {
            attribute(source, at, "case_sensitive", edits);
        } else if (INSENSITIVE.contains(source.key(at + 1))) {
            attribute(source, at, COLLATION, edits);
        }
    }

    private static void attribute(Source source, int at, String collation, Edits edits) {
        boolean ofDatabase = source.is(1, "database") && (source.is(0, "create") || source.is(0, "alter"));
        if (!ofDatabase) {
            edits.replace(at + 1, collation);
        }
    }

    private static void function(Source source, int at, Edits edits) {
        List<Range> arguments = source.list(at + 1);
        if (arguments.size() != 2 || !source.is(arguments.get(1).start(), Source.LITERAL)) {
            return;
        }
        int literal = arguments.get(1).start();
        String name = Lexer.stringValue(source.token(literal)).toLowerCase(Locale.ROOT);
        if (!SENSITIVE.contains(name) && !INSENSITIVE.contains(name)) {
            throw source.error(
                    literal,
                    Problem.of("22023", "collation '" + name + "' is not one of case_sensitive and case_insensitive"));
        }
        edits.remove(at, at + 1);
        edits.insertBefore(at + 1, "(");
        edits.remove(literal - 1, literal + 1);
        edits.replace(literal - 1, ")");
        edits.replace(literal, "collate " + (INSENSITIVE.contains(name) ? COLLATION : "\"default\""));
    }
}
