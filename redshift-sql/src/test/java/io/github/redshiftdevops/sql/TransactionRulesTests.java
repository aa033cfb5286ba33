package io.github.redshiftdevops.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.sql.Verdict.Kind;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransactionRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vacuum                                                     | VACUUM
            /* nightly */ Vacuum full sales.orders to 99 percent       | VACUUM
            reindex database dev                                       | REINDEX
            cluster t                                                  | CLUSTER
            create database shop with owner me                         | CREATE DATABASE
            create database shared from datashare d of namespace 'n'   | CREATE DATABASE
            drop database shop                                         | DROP DATABASE
            alter database shop isolation level snapshot               | ALTER DATABASE ISOLATION
            alter database shop integration refresh all tables         | ALTER DATABASE INTEGRATION
            create or replace library f language plpythonu from 's3'   | CREATE LIBRARY
            create library f language plpythonu from 's3://b/f.zip'    | CREATE LIBRARY
            drop library f                                             | DROP LIBRARY
            create tablespace s location '/x'                          | CREATE TABLESPACE
            drop tablespace s                                          | DROP TABLESPACE
            create identity provider p type azure namespace 'a'        | CREATE IDENTITY PROVIDER
            alter identity provider p namespace 'b'                    | ALTER IDENTITY PROVIDER
            drop identity provider p cascade                           | DROP IDENTITY PROVIDER
            create external table s.t (a int) location 's3://b/'       | CREATE EXTERNAL TABLE
            drop external view s.v                                     | DROP EXTERNAL VIEW
            alter table a append from b                                | ALTER TABLE APPEND
            alter table s.a append from b ignoreextra                  | ALTER TABLE APPEND
            alter table t alter column c type varchar(300)             | ALTER TABLE ALTER COLUMN
            alter table "T"."U" alter "c" type varchar(300)            | ALTER TABLE ALTER COLUMN
            alter table t alter column c encode zstd                   | ALTER TABLE ALTER COLUMN
            alter table t add if not exists partition (d='1') location 's3://b/' | ALTER EXTERNAL TABLE
            alter table s.t drop partition (d='1')                     | ALTER EXTERNAL TABLE
            alter table s.t set location 's3://b/'                     | ALTER EXTERNAL TABLE
            alter table s.t set table properties ('numRows'='1')       | ALTER EXTERNAL TABLE
            grant select on external table s.t to iam_role 'arn'       | GRANT ON EXTERNAL TABLE
            revoke all on external schema s from iam_role 'arn'        | REVOKE ON EXTERNAL SCHEMA
            drop schema s drop external database cascade               | DROP EXTERNAL DATABASE
            create external schema s from data catalog database 'd' iam_role default create external database if not exists | CREATE EXTERNAL DATABASE
            """)
    void theseAreForbiddenInATransactionBlock(String sql, String command) {
        assertThat(of(sql).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(of(sql).reason()).isEqualTo(command + " cannot run in a transaction block");
        assertThat(of(sql.toUpperCase(Locale.ROOT)).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'vacuum'",
                "create table vacuum_log (vacuum int)",
                "create table t (a int) -- create database x",
                "create external schema s from data catalog database 'd' iam_role default",
                "create external function f(int) returns int volatile lambda 'l' iam_role default",
                "drop schema s cascade",
                "drop table t",
                "drop view s.v",
                "alter table t alter distkey c",
                "alter table t alter sortkey (encode, type)",
                "alter table t alter encode auto",
                "alter table t alter diststyle all",
                "alter table t add column partition int",
                "alter table t rename column a to b",
                "alter database shop owner to me",
                "insert into t values (1)",
                "grant select on t to role r",
                "grant role a to role b",
                "grant execute on procedure s.p(int) to role r",
                "grant usage on language plpgsql to role r",
                "create procedure p() as $$ begin commit; end $$ language plpgsql",
                "analyze s.t",
                "refresh materialized view s.m",
                "copy s.t from 's3://b/' iam_role default",
                "create table s.t as select 1 as using",
                "",
                "call",
                "alter table",
                "drop table"
            })
    void theseAreAllowed(String sql) {
        assertThat(of(sql)).isEqualTo(Verdict.ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "truncate t",
                "TRUNCATE TABLE s.t",
                "begin",
                "begin work",
                "start transaction read only",
                "commit",
                "end",
                "rollback",
                "abort"
            })
    void theseEndTheTransaction(String sql) {
        assertThat(of(sql).kind()).isEqualTo(Kind.COMMITS);
        assertThat(of(sql).reason()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter table s.t rename to u            | s.t
            alter table db.s.t owner to me         | db.s.t
            drop table if exists a, s.t, "S".u     | s.t, s.u
            insert into s.t select 1               | s.t
            grant select on s.t, u to role r       | s.t
            grant all on table s.t to public       | s.t
            revoke grant option for select on s.t from me | s.t
            grant select on all tables in schema a, b to role r | a.*, b.*
            grant usage on schema s to role r      | s.*
            create table if not exists s.t (a int) using iceberg location 's3://b/' | s.t
            """)
    void theseDependOnTheSchema(String sql, String names) {
        assertThat(of(sql).kind()).isEqualTo(Kind.MAYBE_EXTERNAL);
        assertThat(of(sql).names()).extracting(QualifiedName::toString).containsExactly(names.split(", "));
    }

    @Test
    void aCallNamesItsProcedure() {
        assertThat(of("call Shop.\"Load\"('x')")).isEqualTo(Verdict.call(new QualifiedName(null, "shop", "load")));
        assertThat(of("call load()").names()).containsExactly(new QualifiedName(null, null, "load"));
    }

    private static Verdict of(String sql) {
        return TransactionRules.of(Statement.of(sql));
    }
}
