package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Problem;
import java.util.Set;

/**
 * Options of CREATE DATABASE and ALTER DATABASE that PostgreSQL lacks. A database from a datashare, an integration or a
 * data catalog is refused.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html">CREATE DATABASE</a>
 */
final class DatabaseOption implements RewriteRule {

    @Override
    public Set<String> triggers() {
        return Set.of("database");
    }

    @Override
    public void rewrite(Source source, int at, Edits edits) {
        if (at != 1 || !(source.is(0, "create") || source.is(0, "alter"))) {
            return;
        }
        for (int i = 3; i < source.size(); i++) {
            if (source.is(i, "from") || source.is(i, "iam_role")) {
                throw source.error(
                        i,
                        Problem.of(
                                        "0A000",
                                        "databases that another service holds are not supported by the local Redshift")
                                .withHint("create an empty database of this name for tests"));
            } else if (source.are(i, "isolation", "level")) {
                nothing(source, i, i + 3, edits);
            } else if (source.is(i, "collate")) {
                collation(source, i, edits);
            } else if (source.are(i, "limit", "unlimited")) {
                edits.replace(i + 1, "-1");
            }
        }
    }

    private static void collation(Source source, int at, Edits edits) {
        if (source.is(at + 1, "case_insensitive") || source.is(at + 1, "ci")) {
            throw source.error(
                    at, Problem.of("0A000", "collation 'case_insensitive' is not supported by the local Redshift"));
        }
        nothing(source, at, at + 2, edits);
    }

    private static void nothing(Source source, int start, int end, Edits edits) {
        edits.remove(start, end);
        if (source.is(0, "alter")) {
            edits.replace(start, "allow_connections true");
        }
        if (source.is(start - 1, "with") && end == source.size()) {
            edits.remove(start - 1, start);
        }
    }
}
