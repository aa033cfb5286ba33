package io.github.redshiftdevops.local.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementProfileTests {

    private static StatementProfile profile(String sql) {
        return StatementProfile.of(Statement.of(sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 | QUERY | SELECT",
                "/* a */ (select 1) union (select 2) | QUERY | SELECT",
                "with a as (select 1) select * from a | QUERY | SELECT",
                "Insert into t values (1) | QUERY | INSERT",
                "delete from t | QUERY | DELETE",
                "copy t from 's3://b/' iam_role default | QUERY | COPY",
                "create table t as select 1 | QUERY | CTAS",
                "create temp table t (a) as (select 1) | QUERY | CTAS",
                "create table t (a int) | DDL | DDL",
                "create view v as select 1 | DDL | DDL",
                "drop schema s | DDL | DDL",
                "create user u password 'x' | UTILITY | UTILITY",
                "drop database d | UTILITY | UTILITY",
                "call p() | UTILITY | CALL",
                "begin | UTILITY | UTILITY",
                "set x to 1 | UTILITY | UTILITY",
                "grant select on t to u | UTILITY | UTILITY",
                "123 | UTILITY | OTHER",
            })
    void eachStatementHasItsLog(String sql, StatementKind kind, String type) {
        assertThat(profile(sql).kind()).isEqualTo(kind);
        assertThat(profile(sql).type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from sales",
                "select 1 from a.b",
                "select * from pg_class c join sales s on true",
                "insert into t values (1)"
            })
    void aComputeNodeReadsTables(String sql) {
        assertThat(profile(sql).readsTables()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select relname from pg_class",
                "select * from information_schema.tables",
                "set x to 1"
            })
    void theLeaderNodeDoesTheRestAlone(String sql) {
        assertThat(profile(sql).readsTables()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select * from STL_Query", "select * from \"stl_query\"", "select pg_last_query_id()"})
    void theHistoryIsAskedForByName(String sql) {
        assertThat(profile(sql).readsHistory()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"select 'stl_query'", "select 1 /* stl_query */", "select * from stl_load_errors"})
    void otherwiseNot(String sql) {
        assertThat(profile(sql).readsHistory()).isFalse();
    }

    @Test
    void aViewOnTheHistoryIsOneOfItsNames() {
        assertThat(profile("select * from my_history").readsHistory()).isFalse();
        profile("create or replace view s.my_history as select * from stl_query");

        assertThat(profile("select * from s.my_history").readsHistory()).isTrue();
    }
}
