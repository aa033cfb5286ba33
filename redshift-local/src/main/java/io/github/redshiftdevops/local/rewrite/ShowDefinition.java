package io.github.redshiftdevops.local.rewrite;

import io.github.redshiftdevops.sql.Lexer;
import java.util.stream.Collectors;

/**
 * {@code SHOW TABLE}, {@code SHOW VIEW} and {@code SHOW PROCEDURE}: one row with the statement that creates the object.
 * {@code SHOW DATASHARES} and {@code SHOW MODEL}: what is recorded of them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_TABLE.html">SHOW TABLE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_VIEW.html">SHOW VIEW</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PROCEDURE.html">SHOW PROCEDURE</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_DATASHARES.html">SHOW DATASHARES</a>
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_MODEL.html">SHOW MODEL</a>
 */
final class ShowDefinition {

    private ShowDefinition() {}

    /** The query; empty if the statement is another one. */
    static String query(Source source) {
        if (source.is(1, "datashares") && (source.size() == 2 || source.is(2, "like"))) {
            return datashares(source);
        } else if (source.are(1, "model", "all") && source.size() == 3) {
            return "select * from pg_catalog.redshift_show_models order by 1, 2";
        } else if (!source.isName(2)) {
            return "";
        }
        return switch (source.key(1)) {
            case "table" ->
                "select pg_catalog.redshift_table_definition(" + DefinedTable.regclass(source, 2)
                        + ") as \"show table ddl statement\"";
            case "external" -> source.is(2, "table") && source.isName(3) ? externalTable(source) : "";
            case "view" ->
                "select pg_catalog.redshift_view_definition(" + DefinedTable.regclass(source, 2)
                        + ") as \"show view ddl statement\"";
            case "procedure" ->
                "select pg_catalog.redshift_procedure_definition(" + routine(source, 2)
                        + ") as \"stored procedure definition\"";
            case "model" ->
                "select * from pg_catalog.redshift_show_model(" + Lexer.quoteLiteral(DefinedTable.quoted(source, 2))
                        + ")";
            default -> "";
        };
    }

    private static String externalTable(Source source) {
        int behind = source.behindName(3);
        boolean partitions = source.is(behind, "partition");
        if (behind + (partitions ? 1 : 0) < source.size()) {
            throw Syntax.error(source, partitions ? behind + 1 : behind);
        }
        return "select pg_catalog.redshift_external_definition(" + DefinedTable.regclass(source, 3) + ", " + partitions
                + ") as \"show external table ddl statement\"";
    }

    private static String datashares(Source source) {
        String all = "select share_name, share_owner, source_database, consumer_database,"
                + " pg_catalog.lower(share_type) as share_type, createdate, is_publicaccessible, share_acl,"
                + " producer_account, producer_namespace from pg_catalog.svv_datashares";
        return source.size() == 2 ? all : all + " where share_name like " + Show.text(source, 3);
    }

    /** An expression of the OID of a procedure or function, with or without the types of its arguments. */
    static String routine(Source source, int at) {
        int open = source.behindName(at);
        String name = DefinedTable.quoted(source, at);
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
