package io.github.redshiftdevops.core.clean;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.catalog.ObjectName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaObjectTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "table | sales | orders | drop table if exists sales.orders cascade",
                "table | Sales | od \"t.x | drop table if exists \"Sales\".\"od \"\"t.x\" cascade",
                "view | sales | order | drop view if exists sales.\"order\" cascade",
                "materialized view | sales | mv | drop materialized view if exists sales.mv cascade",
                "procedure | sales | p:integer | drop procedure sales.p(integer)",
                "function | sales | f | drop function sales.f() cascade",
                "external schema | ext | ext | drop schema ext",
                "schema | sales | sales | drop schema sales cascade",
            })
    void isDroppedByItsQuotedName(String kind, String schema, String nameAndArguments, String sql) {
        String[] parts = (nameAndArguments + ":").split(":", -1);
        SchemaObject object = new SchemaObject(ObjectKind.of(kind), new ObjectName(schema, parts[0]), parts[1], 1);

        assertThat(object.dropSql()).isEqualTo(sql);
    }

    @Test
    void isDroppedBeforeWhatItMayDependOn() {
        SchemaObject schema = object(ObjectKind.SCHEMA, 1);
        SchemaObject table = object(ObjectKind.TABLE, 2);
        SchemaObject function = object(ObjectKind.FUNCTION, 3);
        SchemaObject view = object(ObjectKind.VIEW, 4);
        SchemaObject materialized = object(ObjectKind.MATERIALIZED_VIEW, 5);
        SchemaObject viewOfIt = object(ObjectKind.VIEW, 6);
        SchemaObject procedure = object(ObjectKind.PROCEDURE, 7);

        assertThat(Stream.of(schema, table, function, view, materialized, viewOfIt, procedure)
                        .sorted(SchemaObject.DROP_ORDER))
                .containsExactly(viewOfIt, materialized, view, table, procedure, function, schema);
    }

    private static SchemaObject object(ObjectKind kind, long oid) {
        return new SchemaObject(kind, new ObjectName("s", "x" + oid), "", oid);
    }
}
