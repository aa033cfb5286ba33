package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.PostgresOnly;
import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Statements that PostgreSQL has and Redshift has not: indexes, triggers, sequences, savepoints and others. Redshift names
 * the command where the PostgreSQL that it comes from had it, else it is a syntax error.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_unsupported-postgresql-features.html">Unsupported
 *     PostgreSQL features</a>
 */
final class UnsupportedCommand implements Refusal {

    private static final Set<String> DEFINITIONS = Set.of("create", "alter", "drop");

    @Override
    public Set<String> triggers() {
        return Set.of(
                "create",
                "alter",
                "drop",
                "rollback",
                "prepare",
                "checkpoint",
                "cluster",
                "listen",
                "load",
                "move",
                "notify",
                "reindex",
                "release",
                "savepoint",
                "unlisten",
                "discard",
                "do",
                "import",
                "reassign",
                "security",
                "values");
    }

    @Override
    public void check(Source source, int at) {
        if (at != 0) {
            return;
        }
        if (DEFINITIONS.contains(source.key(0))) {
            checkDefinition(source);
        } else if (source.is(0, "rollback")) {
            int to = source.is(1, "work") || source.is(1, "transaction") ? 2 : 1;
            if (source.is(to, "to")) {
                throw old(source);
            }
        } else if (source.is(0, "prepare")) {
            if (source.is(1, "transaction")) {
                throw Syntax.error(source, 1);
            }
        } else if (PostgresOnly.OLD_COMMANDS.contains(source.key(0))) {
            throw old(source);
        } else if (PostgresOnly.NEW_COMMANDS.contains(source.key(0))) {
            throw Syntax.error(source, 0);
        }
    }

    private static void checkDefinition(Source source) {
        int i = source.are(1, "or", "replace") ? 3 : 1;
        while (source.is(i, "unique")
                || source.is(i, "constraint")
                || source.is(i, "trusted")
                || source.is(i, "procedural")
                || source.is(i, "temp")
                || source.is(i, "temporary")) {
            i++;
        }
        if (PostgresOnly.OLD_OBJECTS.contains(source.key(i))) {
            throw old(source);
        } else if (PostgresOnly.NEW_OBJECTS.contains(source.key(i))) {
            throw Syntax.error(source, i);
        }
    }

    private static RuntimeException old(Source source) {
        String command = source.statement().text().strip();
        return source.error(
                0, Problem.of("0A000", "SQL command \"" + command + "\" not supported on Redshift tables."));
    }
}
