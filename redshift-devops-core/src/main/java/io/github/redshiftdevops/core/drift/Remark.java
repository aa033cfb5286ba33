package io.github.redshiftdevops.core.drift;

import io.github.redshiftdevops.sql.Lexer;
import java.util.List;
import java.util.Optional;

/**
 * A comment on an object or a column.
 *
 * @param on the object
 * @param target the object for COMMENT, for example {@code column sales.orders.id}
 * @param column the column; empty if it is the object itself
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html">COMMENT</a>
 */
record Remark(Id on, String target, String column, String text) implements CatalogObject {

    @Override
    public Id id() {
        return new Id(
                "comment",
                column.isEmpty() ? on.toString() : on.part("column", column).toString());
    }

    @Override
    public Optional<Id> owner() {
        return Optional.of(on);
    }

    @Override
    public List<String> createSql() {
        return List.of("comment on " + target + " is " + Lexer.quoteLiteral(text));
    }

    @Override
    public List<String> dropSql() {
        return List.of("comment on " + target + " is null");
    }

    @Override
    public List<Change> changes(CatalogObject actual) {
        return actual instanceof Remark remark && !text.equals(remark.text)
                ? List.of(new Change(id(), text, remark.text, createSql()))
                : List.of();
    }
}
