package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;

/**
 * Options of CREATE DATABASE and ALTER DATABASE that PostgreSQL lacks. A database from a datashare, an integration or a
 * data catalog is an empty local one.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html">CREATE DATABASE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html">ALTER DATABASE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html">Isolation levels</a>
 */
final class DatabaseOption implements RewriteRule {

    /** What begins the part that says where the data are: {@code FROM DATASHARE}, {@code FROM ARN} and so on. */
    private static final Set<String> HELD_ELSEWHERE = Set.of("from", "iam_role");

    @Override
    public Set<String> triggers() {
        return Set.of("database");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        int last = source.size() - 1;
        if (at == 1 && source.is(0, "drop") && last > 2 && source.is(last, "force")) {
            edits.replace(last, "with (force)");
            return;
        }
        if (at != 1 || !(source.is(0, "create") || source.is(0, "alter"))) {
            return;
        }
        for (int i = 3; i < source.size(); i++) {
            if (source.is(0, "create") && HELD_ELSEWHERE.contains(source.key(i))) {
                heldElsewhere(source, i, edits);
                return;
            }
            if (source.are(i, "isolation", "level")) {
                isolation(source, i, edits);
            } else if (source.is(i, "collate")) {
                collation(source, i, edits);
            } else if (source.are(i, "limit", "unlimited")) {
                edits.replace(i + 1, "-1");
            }
        }
    }

    /** Its data cannot be had here; a test may fill it. */
    private static void heldElsewhere(Source source, int at, Edits edits) {
        boolean withPermissions = source.is(at - 1, "permissions") && source.is(at - 2, "with");
        edits.remove(withPermissions ? at - 2 : at, source.size());
        edits.warn("database \"" + source.token(2).foldedName()
                + "\" is empty in the local Redshift, and leads to nothing outside of it");
    }

    /** Of new sessions, as in Redshift. What is not SERIALIZABLE is as isolated as PostgreSQL does it. */
    private static void isolation(Source source, int at, Edits edits) {
        String value = source.is(at + 2, "serializable") ? "serializable" : "";
        parameter(source, new Range(at, at + 3), new Parameter("default_transaction_isolation", value), edits);
    }

    /** Of the columns that are created by new sessions. */
    private static void collation(Source source, int at, Edits edits) {
        boolean insensitive = source.is(at + 1, "case_insensitive") || source.is(at + 1, "ci");
        Parameter parameter = new Parameter("redshift.database_collation", insensitive ? "case_insensitive" : "");
        parameter(source, new Range(at, at + 2), parameter, edits);
    }

    private static void parameter(Source source, Range option, Parameter parameter, Edits edits) {
        if (source.is(0, "alter")) {
            edits.remove(option.start(), option.end());
            edits.replace(option.start(), parameter.change());
        } else {
            nothing(source, option.start(), option.end(), edits);
            if (!parameter.value().isEmpty()) {
                edits.runAfter(parameter.setOf(source.name(2)));
            }
        }
    }

    /**
     * What PostgreSQL has as a parameter of the database.
     *
     * @param value empty if it is the default
     */
    private record Parameter(String name, String value) {

        String change() {
            return value.isEmpty() ? "reset " + name : "set " + name + " to " + Lexer.quoteLiteral(value);
        }

        String setOf(String database) {
            return "pg_catalog.redshift_set_of_database(" + Lexer.quoteLiteral(database) + ", "
                    + Lexer.quoteLiteral(name) + ", " + Lexer.quoteLiteral(value) + ")";
        }
    }

    private static void nothing(Source source, int start, int end, Edits edits) {
        edits.remove(start, end);
        if (source.is(start - 1, "with") && end == source.size()) {
            edits.remove(start - 1, start);
        }
    }
}
