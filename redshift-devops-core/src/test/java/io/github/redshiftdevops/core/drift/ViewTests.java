package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.catalog.ObjectName;
import io.github.redshiftdevops.core.drift.View.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ViewTests {

    private static final ObjectName NAME = new ObjectName("sales", "v");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "SELECT a FROM t; | VIEW | select a from t",
                "create view sales.v as /* why */ select A, \"b\" from t with no schema binding;"
                        + " | LATE_BINDING_VIEW | select a , b from t",
                "create or replace view v (x) as select 1 WITH NO SCHEMA BINDING | LATE_BINDING_VIEW | select 1",
                "create materialized view v backup no auto refresh yes as select a from t group by 1;"
                        + " | MATERIALIZED_VIEW | select a from t group by 1",
                "select cast(a as int) from t | VIEW | select cast ( a as int ) from t",
            })
    void isRecognisedByItsDefinition(String definition, Kind kind, String query) {
        View view = View.of(NAME, definition, false, false);

        assertThat(view.kind()).isEqualTo(kind);
        assertThat(view.query()).isEqualTo(query);
    }

    @Test
    void isMaterializedIfTheCatalogSaysSo() {
        assertThat(View.of(NAME, " SELECT a FROM t;", true, true).createSql())
                .containsExactly(
                        "-- the query is in the words of the local Redshift: look at the migration that makes it",
                        "create materialized view sales.v auto refresh yes as\nselect a from t");
    }

    @Test
    void isMadeByTheStatementOfItsMigration() {
        View view = View.of(NAME, "SELECT t.a FROM t", false, false).withSource("create view v as select a from t");
        View other = View.of(NAME, "create materialized view v as select 1", false, false);

        assertThat(view.changes(other))
                .containsExactly(new Change(
                        view.id(),
                        "view",
                        "materialized view",
                        List.of("drop materialized view sales.v", "create view v as select a from t")));
    }

    @Test
    void isChangedIfItsRefreshIs() {
        View auto = View.of(NAME, "select 1", true, true);

        assertThat(auto.changes(View.of(NAME, "select 1", true, false)))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.sql()).containsExactly("alter materialized view sales.v auto refresh yes"));
    }
}
