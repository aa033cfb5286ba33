package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a statement of Redshift's SQL into PostgreSQL's. Used by one thread; its static methods are thread-safe. */
public final class Rewriter {

    private final Source source;

    private Rewriter(Source source) {
        this.source = source;
    }

    /** For one statement, whose tokens it looks at once for all that it is asked. */
    public static Rewriter of(Statement statement) {
        return new Rewriter(Source.of(statement));
    }

    /** As {@link #refuse()}, of a statement. */
    public static void refuse(Statement statement) {
        of(statement).refuse();
    }

    /**
     * Looks for what PostgreSQL has and Redshift has not.
     *
     * @throws SqlError if the statement has it
     */
    public void refuse() {
        for (int i = 0; i < source.size(); i++) {
            for (Refusal refusal : Refusals.triggeredBy(source.key(i))) {
                refusal.check(source, i);
            }
        }
    }

    /**
     * Rewrites one statement that does not depend on the columns of tables. What is PostgreSQL's SQL already stays as it
     * is, so that the result can be rewritten again. Time is linear in the length of the statement.
     *
     * @throws SqlError if Redshift would refuse it, or if it has no counterpart in PostgreSQL; its field {@code P} is the
     *     position in the statement
     */
    public static Rewritten rewrite(Statement statement) {
        return withoutColumns(statement)
                .orElseThrow(() -> SqlError.of("0A000", "a query that needs a table's columns"));
    }

    /** As {@link #withoutColumns()}, of a statement. */
    public static Optional<Rewritten> withoutColumns(Statement statement) {
        return of(statement).withoutColumns();
    }

    /** The same as {@link #rewrite(Statement)}; empty if the statement depends on the columns of tables. */
    public Optional<Rewritten> withoutColumns() {
        List<Block> blocks = Blocks.of(source);
        return blocks.stream().anyMatch(block -> Rules.needColumns(source, block))
                ? Optional.empty()
                : Optional.of(rewrite(source, blocks, query -> List.of()));
    }

    /** Rewrites one statement that may depend on the columns of tables. */
    public static Rewritten rewrite(Statement statement, Columns columns) {
        Source source = Source.of(statement);
        return rewrite(source, Blocks.of(source), columns);
    }

    private static Rewritten rewrite(Source source, List<Block> blocks, Columns columns) {
        Map<String, List<String>> known = new HashMap<>();
        Columns remembering = query -> known.computeIfAbsent(query, columns::of);
        Edits edits = edits(source, blocks, remembering, Map.of());
        if (!edits.inlined().isEmpty() && source.contains("decode")) {
            edits = edits(source, blocks, remembering, edits.inlined());
        }
        return edits.rewritten();
    }

    /** Rules on tokens copy expressions, so that what stands for a name must be in its place before them. */
    private static Edits edits(Source source, List<Block> blocks, Columns columns, Map<Integer, String> inlined) {
        Edits edits = new Edits(source);
        inlined.forEach(edits::replace);
        for (int i = source.size() - 1; i >= 0; i--) {
            for (RewriteRule rule : Rules.triggeredBy(source.key(i))) {
                rule.rewrite(source, i, edits);
            }
        }
        for (Block block : blocks) {
            Query query = new Query(source, block, edits, columns);
            Rules.BLOCKS.forEach(rule -> rule.rewrite(query));
        }
        return edits;
    }
}
