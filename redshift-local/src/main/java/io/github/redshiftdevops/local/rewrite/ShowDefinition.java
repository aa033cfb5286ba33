package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.stream.Collectors;

/**
 * {@code SHOW TABLE}, {@code SHOW VIEW} and {@code SHOW PROCEDURE}: one row with the statement that creates the object.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLE.html">SHOW TABLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_VIEW.html">SHOW VIEW</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURE.html">SHOW PROCEDURE</a>
 */
final class ShowDefinition {

    private ShowDefinition() {}

    /** The query; empty if the statement is another one. */
    static String query(Source source) {
        if (!source.isName(2)) {
            return "";
        }
        return switch (source.key(1)) {
            case "table" ->
                "select pg_catalog.redshift_table_definition(" + DefinedTable.regclass(source, 2)
                        + ") as \"show table ddl statement\"";
            case "view" ->
                "select pg_catalog.redshift_view_definition(" + DefinedTable.regclass(source, 2)
                        + ") as \"show view ddl statement\"";
            case "procedure" ->
                "select pg_catalog.redshift_procedure_definition(" + procedure(source)
                        + ") as \"stored procedure definition\"";
            default -> "";
        };
    }

    private static String procedure(Source source) {
        int open = source.behindName(2);
        String name = DefinedTable.quoted(source, 2);
        if (!source.opens(open)) {
            return Lexer.quoteLiteral(name) + "::pg_catalog.regproc::oid";
        }
        String types = source.list(open).stream()
                .map(element -> source.statement()
                        .text()
                        .substring(
                                source.token(element.start()).start(),
                                source.token(element.end() - 1).end()))
                .collect(Collectors.joining(", "));
        return Lexer.quoteLiteral(name + "(" + types + ")") + "::pg_catalog.regprocedure::oid";
    }
}
