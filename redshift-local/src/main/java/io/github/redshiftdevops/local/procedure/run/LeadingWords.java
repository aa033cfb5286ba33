package io.github.redshiftdevops.local.procedure.run;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The first words of a statement, in lower case, from which a procedure sees what kind it is.
 *
 * @param words at most three
 */
public record LeadingWords(List<String> words) {

    private static final Set<String> COUNTED = Set.of("insert", "update", "delete", "merge");

    /** The first words of a statement. */
    public static LeadingWords of(List<Token> significantTokens) {
        return new LeadingWords(significantTokens.stream()
                .limit(3)
                .map(token -> token.text().toLowerCase(Locale.ROOT))
                .toList());
    }

    /** The first words of SQL text. */
    public static LeadingWords of(String sql) {
        return of(Statement.of(sql).significantTokens());
    }

    /** Whether the statement begins with these words. */
    public boolean startWith(String... expected) {
        return words.size() >= expected.length
                && words.subList(0, expected.length).equals(List.of(expected));
    }

    /** Whether it is a query that returns rows: these need a place to put them. */
    public boolean isQuery() {
        return startWith("select") || startWith("(") || startWith("values");
    }

    /** Whether FOUND tells if it changed a row. */
    public boolean setsFound() {
        return !words.isEmpty() && COUNTED.contains(words.get(0));
    }

    /** Whether it ends the transaction and begins a new one. */
    boolean isTruncate() {
        return startWith("truncate");
    }

    /** Whether it begins or ends a transaction. */
    public boolean isTransactionControl() {
        return startWith("commit")
                || startWith("rollback")
                || startWith("abort")
                || startWith("end")
                || startWith("begin")
                || startWith("start", "transaction");
    }

    /**
     * Refuses what needs a transaction context of its own.
     *
     * @throws SqlError 25001 if it does
     * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-constraints.html">Limits</a>
     */
    void requireAllowed() {
        boolean forbidden = startWith("vacuum")
                || startWith("prepare")
                || startWith("create", "database")
                || startWith("drop", "database")
                || startWith("create", "external", "table")
                || startWith("set", "local");
        if (forbidden) {
            int count = startWith("create", "external") ? 3 : startWith("vacuum") || startWith("prepare") ? 1 : 2;
            String name = String.join(" ", words.subList(0, count)).toUpperCase(Locale.ROOT);
            throw SqlError.of("25001", name + " cannot be executed from a stored procedure");
        }
    }
}
