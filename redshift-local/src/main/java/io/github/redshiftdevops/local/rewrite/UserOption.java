package io.github.redshiftdevops.local.rewrite;

import java.util.Set;

/**
 * Options of CREATE USER and ALTER USER that PostgreSQL calls otherwise or lacks.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html">CREATE USER</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html">ALTER USER</a>
 */
final class UserOption implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("user");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 1 || !(source.is(0, "create") || source.is(0, "alter"))) {
            return;
        }
        int options = source.is(3, "with") ? 4 : 3;
        boolean other = source.is(options, "rename") || source.is(options, "set") || source.is(options, "reset");
        if (options == 4 && other) {
            edits.remove(3, 4);
        }
        for (int i = options; i < source.size(); i++) {
            option(source, i, edits);
        }
    }

    private static void option(Source source, int at, Edits edits) {
        switch (source.key(at)) {
            case "createuser" -> edits.replace(at, "superuser");
            case "nocreateuser" -> edits.replace(at, "nosuperuser");
            case "syslog" -> edits.remove(at, source.is(at + 1, "access") ? at + 3 : at);
            case "session" -> session(source, at, edits);
            case "externalid" -> edits.remove(at, at + 2);
            case "disable" -> {
                if (source.is(at - 1, "password")) {
                    edits.replace(at, "null");
                }
            }
            case "unlimited" -> {
                if (source.is(at - 1, "limit")) {
                    edits.replace(at, "-1");
                }
            }
            case "default" -> {
                if (source.is(at - 1, "=")) {
                    edits.replace(at - 1, "to");
                }
            }
            default -> {}
        }
    }

    private static void session(Source source, int at, Edits edits) {
        if (source.is(at + 1, "timeout") && source.is(at - 1, "reset")) {
            edits.remove(at - 1, at + 2);
        } else if (source.is(at + 1, "timeout")) {
            edits.remove(at, at + 3);
        }
    }
}
