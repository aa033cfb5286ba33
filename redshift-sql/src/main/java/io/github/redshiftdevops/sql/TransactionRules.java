package io.github.redshiftdevops.sql;

import io.github.redshiftdevops.sql.Verdict.Kind;
import java.util.List;
import java.util.Locale;

/**
 * Which statements cannot run in a transaction block, and which end it.
 *
 * <p>AWS's pages decide. Where they are silent, what changes an external catalog counts as forbidden, since no rollback
 * undoes it. {@code COPY}, which AWS names without saying which form, is allowed.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SVL_MULTI_STATEMENT_VIOLATIONS.html">The list</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html">BEGIN</a>
 */
public final class TransactionRules {

    private final StatementReader sql;

    private TransactionRules(StatementReader sql) {
        this.sql = sql;
    }

    /** What the statement does to a transaction block. */
    public static Verdict of(Statement statement) {
        return new TransactionRules(StatementReader.of(statement)).verdict();
    }

    private Verdict verdict() {
        String first = sql.size() == 0 ? "" : sql.token(0).text().toLowerCase(Locale.ROOT);
        return switch (first) {
            case "vacuum", "reindex", "cluster", "rebuildcat", "indexcat" ->
                Verdict.forbidden(first.toUpperCase(Locale.ROOT));
            case "begin", "start", "commit", "end", "rollback", "abort" ->
                Verdict.commits(first.toUpperCase(Locale.ROOT) + " begins or ends a transaction");
            case "truncate" -> Verdict.commits("TRUNCATE commits the transaction");
            case "call" -> sql.isName(1) ? Verdict.call(sql.name(1)) : Verdict.ALLOWED;
            case "create" -> create();
            case "alter" -> alter();
            case "drop" -> drop();
            case "insert" -> insert();
            case "grant", "revoke" -> grant(first.toUpperCase(Locale.ROOT));
            default -> Verdict.ALLOWED;
        };
    }

    /**
     * See <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html">CREATE EXTERNAL TABLE</a>,
     * <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html">CREATE DATABASE</a> and <a
     * href="https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_LIBRARY.html">CREATE LIBRARY</a>.
     */
    private Verdict create() {
        int what = sql.skip(1, "or", "replace");
        if (sql.isAny(what, "database", "library", "tablespace")) {
            return Verdict.forbidden("CREATE " + upper(what));
        }
        if (sql.are(what, "identity", "provider") || isExternalObject(what)) {
            return Verdict.forbidden("CREATE " + upper(what) + " " + upper(what + 1));
        }
        if (sql.are(what, "external", "schema") && sql.contains(what, "create", "external", "database")) {
            return Verdict.forbidden("CREATE EXTERNAL DATABASE");
        }
        if (sql.is(what, "table") && sql.contains(what, "using", "iceberg")) {
            return Verdict.maybeExternal("CREATE TABLE", sql.names(sql.skip(what + 1, "if", "not", "exists")));
        }
        return Verdict.ALLOWED;
    }

    private Verdict alter() {
        if (sql.is(1, "table")) {
            return alterTable();
        }
        if (sql.are(1, "identity", "provider") || isExternalObject(1)) {
            return Verdict.forbidden("ALTER " + upper(1) + " " + upper(2));
        }
        if (sql.is(1, "database") && (sql.are(3, "isolation", "level") || sql.contains(3, "integration"))) {
            return Verdict.forbidden("ALTER DATABASE " + upper(3));
        }
        return Verdict.ALLOWED;
    }

    /**
     * The page forbids ALTER COLUMN in the paragraph on TYPE; Redshift's message names ALTER COLUMN alone, so that ENCODE
     * counts too.
     *
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html">ALTER TABLE</a>
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html">ALTER TABLE APPEND</a>
     */
    private Verdict alterTable() {
        int table = sql.skip(2, "if", "exists");
        int action = sql.behindName(table);
        if (sql.is(action, "append")) {
            return Verdict.forbidden("ALTER TABLE APPEND");
        }
        if (sql.are(action, "alter", "column") || isColumnAction(action)) {
            return Verdict.forbidden("ALTER TABLE ALTER COLUMN");
        }
        int added = sql.skip(action + 1, "if", "not", "exists");
        boolean external = sql.is(action, "partition")
                || (sql.isAny(action, "add", "drop") && sql.are(added, "partition", "("))
                || (sql.is(action, "set") && sql.isAny(action + 1, "location", "file", "table", "column"));
        return external ? Verdict.forbidden("ALTER EXTERNAL TABLE") : Verdict.maybeExternal("ALTER", sql.names(table));
    }

    /** PostgreSQL's grammar takes the action without COLUMN too. */
    private boolean isColumnAction(int action) {
        return sql.is(action, "alter")
                && (sql.is(action + 2, "type") || (sql.is(action + 2, "encode") && !sql.is(action + 1, "encode")));
    }

    private Verdict drop() {
        if (sql.isAny(1, "database", "library", "tablespace")) {
            return Verdict.forbidden("DROP " + upper(1));
        }
        if (sql.are(1, "identity", "provider") || isExternalObject(1)) {
            return Verdict.forbidden("DROP " + upper(1) + " " + upper(2));
        }
        if (sql.is(1, "schema") && sql.contains(2, "drop", "external", "database")) {
            return Verdict.forbidden("DROP EXTERNAL DATABASE");
        }
        return sql.is(1, "table")
                ? Verdict.maybeExternal("DROP", sql.names(sql.skip(2, "if", "exists")))
                : Verdict.ALLOWED;
    }

    /** See <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_external_table.html">INSERT (external)</a>. */
    private Verdict insert() {
        return sql.is(1, "into") && sql.isName(2)
                ? Verdict.maybeExternal("INSERT", List.of(sql.name(2)))
                : Verdict.ALLOWED;
    }

    /** See <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html">GRANT</a>. */
    private Verdict grant(String command) {
        int object = sql.find(1, "on") + 1;
        if (sql.is(object, "external")) {
            return Verdict.forbidden(command + " ON EXTERNAL " + upper(object + 1));
        }
        if (sql.are(object, "all", "tables", "in", "schema")) {
            return ofSchemas(command, object + 4);
        }
        if (sql.is(object, "schema")) {
            return ofSchemas(command, object + 1);
        }
        int names = sql.skip(object, "table");
        boolean tables = names > object || sql.isAny(sql.behindName(object), "to", "from", ",");
        return tables ? Verdict.maybeExternal(command, sql.names(names)) : Verdict.ALLOWED;
    }

    private Verdict ofSchemas(String command, int names) {
        List<QualifiedName> all = sql.names(names).stream()
                .map(schema -> QualifiedName.allOf(schema.name()))
                .toList();
        return new Verdict(
                Kind.MAYBE_EXTERNAL, command + " on an external schema cannot run in a transaction block", all);
    }

    private boolean isExternalObject(int at) {
        return sql.is(at, "external") && sql.isAny(at + 1, "table", "view", "protected");
    }

    private String upper(int at) {
        return at < sql.size() ? sql.token(at).text().toUpperCase(Locale.ROOT) : "";
    }
}
