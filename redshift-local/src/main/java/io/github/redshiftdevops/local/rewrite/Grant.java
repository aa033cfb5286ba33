package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code GRANT}, {@code REVOKE} and {@code ALTER DEFAULT PRIVILEGES}. Privileges of kinds that PostgreSQL lacks, and those
 * on what it does not have, are recorded with a warning; the others of the same statement are PostgreSQL's. {@code WITH
 * GRANT OPTION} stands behind each grantee that gets it.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">GRANT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html">REVOKE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DEFAULT_PRIVILEGES.html">ALTER DEFAULT
 *     PRIVILEGES</a>
 */
final class Grant implements RewriteRule {

    private static final Set<String> OBJECTS = Set.of("datashare", "library", "model", "template");
    private static final Set<String> OTHER_PRIVILEGES = Set.of("alter", "drop");

    @Override
    public Set<String> triggers() {
        return Set.of("grant", "revoke");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        boolean defaults = source.are(0, "alter", "default", "privileges") && firstVerb(source) == at;
        if (at != 0 && !defaults) {
            return;
        }
        int privileges = source.are(at + 2, "option", "for") ? at + 4 : at + 1;
        int grantees = source.find(new Range(privileges, source.size()), Set.of("to", "from"));
        int end = grantees < 0 ? source.size() : grantees;
        int on = source.find(new Range(privileges, end), Set.of("on"));
        boolean recorded = defaults ? source.is(on + 1, "procedures") : isRecorded(source, privileges, on, grantees);
        List<Range> others = on < 0 ? List.of() : others(source, new Range(privileges, on), on);
        if (recorded
                || (on > 0
                        && others.size()
                                == source.list(new Range(privileges, on)).size())) {
            edits.replaceAll("select " + recording(source), tag(source));
            warn(tag(source), edits);
            return;
        }
        if (!others.isEmpty()) {
            others.forEach(privilege -> remove(source, privilege, on, edits));
            edits.runAfter(recording(source));
            String names = others.stream()
                    .map(privilege -> source.key(privilege.start()).toUpperCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            warn(tag(source) + " of " + names, edits);
        }
        if (source.is(grantees, "to")) {
            options(source, grantees, edits);
        }
    }

    private static int firstVerb(Source source) {
        return source.find(new Range(3, source.size()), Set.of("grant", "revoke"));
    }

    private static String tag(Source source) {
        return source.is(0, "alter")
                ? "ALTER DEFAULT PRIVILEGES"
                : source.key(0).toUpperCase(Locale.ROOT);
    }

    private static String recording(Source source) {
        return "pg_catalog.redshift_record_grant("
                + Literals.oneLine(source.statement().text().strip()) + ")";
    }

    private static void warn(String command, Edits edits) {
        edits.warn(command + " is recorded, but has no effect in the local Redshift");
    }

    /** Whether all of it is about what PostgreSQL does not have. */
    private static boolean isRecorded(Source source, int privileges, int on, int grantees) {
        if (on < 0) {
            boolean roles = source.is(privileges, "role") || source.is(privileges, Source.QUOTED_NAME);
            return !roles;
        }
        String object = source.key(on + 1);
        boolean named = source.isName(on + 2) && on + 2 != grantees;
        boolean ofObject = named && (OBJECTS.contains(object) || source.are(on + 1, "copy", "job"));
        boolean ofFunctions = source.are(on + 1, "language", "exfunc");
        boolean toPolicy = source.are(grantees + 1, "rls", "policy") || source.are(grantees + 1, "masking", "policy");
        return ofObject
                || ofFunctions
                || toPolicy
                || (named && object.equals("external"))
                || source.is(privileges, "assumerole");
    }

    /** The privileges that PostgreSQL does not have; ALTER and DROP, and USAGE of a database. */
    private static List<Range> others(Source source, Range privileges, int on) {
        boolean database = source.is(on + 1, "database");
        return source.list(privileges).stream()
                .filter(privilege -> OTHER_PRIVILEGES.contains(source.key(privilege.start()))
                        || (database && source.is(privilege.start(), "usage")))
                .toList();
    }

    /** Removes a privilege with the comma behind it, or before it if it is the last one. */
    private static void remove(Source source, Range privilege, int on, Edits edits) {
        edits.remove(privilege.start(), privilege.end());
        if (privilege.end() < on) {
            edits.remove(privilege.end(), privilege.end() + 1);
            return;
        }
        int before = privilege.start() - 1;
        while (OTHER_PRIVILEGES.contains(source.key(before - 1)) && source.is(before - 2, ",")) {
            before -= 2;
        }
        edits.remove(before, privilege.start());
    }

    /** PostgreSQL's option is at the end and one for all: grantees without it get a statement of their own. */
    private static void options(Source source, int to, Edits edits) {
        List<Range> grantees = source.list(new Range(to + 1, source.size()));
        List<Range> with = new ArrayList<>(grantees);
        with.removeIf(grantee -> !source.are(grantee.end() - 3, "with", source.key(grantee.end() - 2), "option"));
        if (with.isEmpty() || grantees.subList(0, grantees.size() - 1).stream().noneMatch(with::contains)) {
            return;
        }
        List<Range> without = new ArrayList<>(grantees);
        without.removeAll(with);
        if (!without.isEmpty()) {
            String others = without.stream().map(edits::text).collect(Collectors.joining(", "));
            String sql = edits.text(new Range(0, to + 1)) + " " + others;
            edits.runAfter("pg_catalog.redshift_execute(" + Lexer.quoteLiteral(sql) + ")");
        }
        Range last = with.get(with.size() - 1);
        for (Range grantee : grantees) {
            if (!with.contains(grantee)) {
                edits.remove(grantee.start(), grantee.end());
            } else if (!grantee.equals(last)) {
                edits.remove(grantee.end() - 3, grantee.end());
            }
            boolean joined = with.contains(grantee) && !grantee.equals(last);
            if (!joined && grantee.end() < source.size()) {
                edits.remove(grantee.end(), grantee.end() + 1);
            }
        }
    }
}
