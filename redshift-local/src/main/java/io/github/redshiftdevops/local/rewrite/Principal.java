package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.Set;

/**
 * Users, groups and roles have names of their own kinds; PostgreSQL has one kind. A group {@code x} becomes {@code "group
 * x"}, and a role {@code x} {@code "role x"}. System permissions of roles are recorded.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">GRANT</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_ROLE.html">CREATE ROLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_GROUP.html">CREATE GROUP</a>
 */
final class Principal implements RewriteRule {

    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop");

    @Override
    public Set<String> triggers() {
        return Set.of("group", "role");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at == 1 && DEFINITIONS.contains(source.key(0))) {
            definition(source, edits);
        } else if (source.is(0, "grant") || source.is(0, "revoke") || source.are(0, "alter", "default")) {
            grantee(source, at, edits);
        } else if ((source.are(0, "create", "user") || source.are(0, "alter", "user")) && source.is(at - 1, "in")) {
            for (int i = at + 1; source.isName(i); i += 2) {
                prefix(source, i, "group", edits);
            }
        }
    }

    private static void definition(Source source, Edits edits) {
        String kind = source.key(1);
        int name = source.are(2, "if", "exists") ? 4 : 2;
        if (kind.equals("role") && source.are(name + 1, "with", "owner")) {
            // PostgreSQL's roles have no owners
            edits.replaceAll("alter role " + Lexer.quoteName(name(source, name, kind)) + " nologin", "ALTER ROLE");
            return;
        }
        prefix(source, name, kind, edits);
        if (source.are(name + 1, "with", "rename")) {
            edits.remove(name + 1, name + 2);
        }
        for (int i = name + 1; i < source.size(); i++) {
            if (source.are(i, "rename", "to")) {
                prefix(source, i + 2, kind, edits);
            } else if (source.is(i, "externalid")) {
                edits.remove(i, source.is(i + 1, "to") ? i + 3 : i + 2);
            } else if (source.is(i, "force") || (source.is(i, "restrict") && kind.equals("role"))) {
                edits.remove(i, i + 1);
                if (source.is(i, "force") && source.isName(name)) {
                    edits.runBefore(
                            "pg_catalog.redshift_revoke_all(" + Lexer.quoteLiteral(name(source, name, kind)) + ")");
                }
            }
        }
    }

    private static void grantee(Source source, int at, Edits edits) {
        boolean listed = source.is(at - 1, "to") || source.is(at - 1, "from") || source.is(at - 1, ",");
        boolean granted = at == 1 || source.is(at - 1, "for") || source.is(at - 1, ",");
        if (source.isName(at + 1) && (listed || granted)) {
            prefix(source, at + 1, source.key(at), edits);
            if (source.is(at, "role")) {
                edits.remove(at, at + 1);
            }
        }
    }

    private static void prefix(Source source, int at, String kind, Edits edits) {
        if (!source.isName(at)) {
            return;
        }
        String prefixed = name(source, at, kind);
        if (!source.token(at).foldedName().startsWith(kind + " ")) {
            if (isOfSystem(source, at)) {
                edits.remove(at + 1, at + 3);
            }
            edits.replace(at, Lexer.quoteName(prefixed));
        }
    }

    /** A role of the system has a name of two parts, {@code sys:dba}. */
    private static String name(Source source, int at, String kind) {
        String name = kind + " " + source.name(at);
        return isOfSystem(source, at) ? name + ":" + source.name(at + 2) : name;
    }

    private static boolean isOfSystem(Source source, int at) {
        return source.is(at, "sys") && source.is(at + 1, ":") && source.isName(at + 2);
    }
}
