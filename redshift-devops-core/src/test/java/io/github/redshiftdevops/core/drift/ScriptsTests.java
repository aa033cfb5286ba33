package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.drift.Scripts.Creation;
import org.junit.jupiter.api.Test;

class ScriptsTests {

    @Test
    void tellWhatTheyMake() {
        assertThat(new Scripts("public").creations("""
                -- create table not_this (a int);
                create table if not exists Orders (id int);
                CREATE OR REPLACE VIEW "sales"."Od d" as select 'create view neither as select 1';
                create materialized view sales.mv auto refresh yes as select 1 as one;
                create or replace procedure sales.load(a int) as $$ begin create table nor (a int); end; $$ language plpgsql;
                insert into orders values (1);
                create external table spectrum.t (a int) stored as parquet location 's3://a/b';
                """))
                .extracting(creation -> creation.kind() + " " + creation.name())
                .containsExactly("table public.orders", "view sales.od d", "view sales.mv", "procedure sales.load");
    }

    @Test
    void keepTheStatementUnlessItHasPlaceholders() {
        assertThat(new Scripts("public")
                        .creations("create view a as\nselect 1 as one;\ncreate view ${schema}.b as select 1 as one;"))
                .extracting(Creation::sql)
                .containsExactly("create view a as\nselect 1 as one", "");
    }

    @Test
    void findWhatAScriptMakesInTheSchemaOfAPlaceholder() {
        Creation creation = new Scripts("public")
                .creations("create procedure ${schema}.p(a int) as $$ begin return; end; $$ language plpgsql")
                .get(0);

        assertThat(creation.makes(new Id("procedure", "sales.p(integer)"))).isTrue();
        assertThat(creation.makes(new Id("procedure", "sales.p2(integer)"))).isFalse();
        assertThat(creation.makes(new Id("function", "sales.p(integer)"))).isFalse();
    }
}
