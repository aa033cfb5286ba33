package io.github.redshiftdevops.local.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ExternalTableChangesIT extends ExternalTableTest {

    @Test
    void insertWritesFilesAndRegistersPartitions() throws SQLException, IOException {
        create(
                "written",
                "(id int, name varchar(20), at timestamp) partitioned by (kind varchar(10), day date)"
                        + " stored as parquet location '@written/'");
        s3.execute(
                "insert into written select 1, 'a, \"b\"', timestamp '2024-01-01 10:00:00.5', 'x/y', date '2024-02-01'"
                        + " union all select 2, null, null, 'z', date '2024-02-02'");
        s3.execute("insert into written values (3, 'three', null, 'z', '2024-02-02')");
        assertThat(s3.rows("select * from written order by id"))
                .containsExactly(
                        "1|a, \"b\"|2024-01-01 10:00:00.5|x/y|2024-02-01",
                        "2|null|null|z|2024-02-02",
                        "3|three|null|z|2024-02-02");
        assertThat(s3.keys()).hasSize(3);
        assertThat(s3.keys().get(0))
                .matches("written/kind=x%2Fy/day=2024-02-01/[0-9]{8}_[0-9]{6}_[0-9]{6}_[0-9]+_0000_part_00.parquet");
        assertThat(s3.rows("select count(*) from svv_external_partitions where tablename = 'written' and schemaname = '"
                        + schema() + "'"))
                .containsExactly("2");
        s3.execute("begin");
        s3.assertFails("insert into written select * from written", "25001", "cannot run inside a transaction block");
        s3.execute("rollback");
    }

    @Test
    void createAsWritesTheRowsOfItsQuery() throws SQLException, IOException {
        parts();
        create("made", " partitioned by (id)" + COMMA + "location '@made/' as select id, name, price from parts");
        assertThat(s3.rows("select * from made order by id")).containsExactly("Nut|0.50|1", "null|null|2");
        assertThat(s3.text(s3.keys().get(0))).isEqualTo("Nut,0.50\n");
        s3.assertFails(
                "create external table " + schema() + ".again stored as parquet location '@made/' as"
                        + " select 1 as a",
                "XX000",
                "is not empty");
        assertThat(s3.rows("select count(*) from svv_external_tables where schemaname = '" + schema() + "'"))
                .containsExactly("2");
    }

    @Test
    void rowsOfFilesAreNotChanged() throws SQLException, IOException {
        parts();
        s3.assertFails(
                "delete from parts where id = 99", "0A000", "DELETE is not supported on external table \"parts\"");
        s3.assertFails("update parts set id = 1", "0A000", "UPDATE is not supported on external table \"parts\"");
        s3.execute("drop table parts");
        s3.assertFails("select * from parts", "42P01", "does not exist");
        s3.execute("drop table if exists parts");
        assertThat(s3.keys()).containsExactly("parts/1.csv");
    }

    @Test
    void columnsAreAddedDroppedAndRenamed() throws SQLException, IOException {
        s3.object("changed/kind=a/1.csv", "1,Nut,7\n");
        create(
                "changed",
                "(id int, name varchar(5)) partitioned by (kind varchar(5))" + COMMA + "location '@changed/'");
        s3.execute("alter table changed add partition (kind='a') location '@changed/kind=a/'");
        s3.execute("alter table changed add column weight smallint");
        assertThat(s3.rows("select * from changed")).containsExactly("1|Nut|7|a");
        s3.execute("alter table changed rename column id to number");
        s3.execute("alter table changed drop column weight");
        assertThat(s3.rows("select * from changed")).containsExactly("1|Nut|a");
        s3.execute("alter table changed rename to renamed");
        assertThat(s3.rows("select number from " + schema() + ".renamed")).containsExactly("1");
    }

    @Test
    void schemasOfOtherSourcesAreShown() throws SQLException {
        String name = schema() + "_fed";
        assertThat(s3.execute(
                        "create external schema " + name + " from postgres database 'shop' schema 'public' uri 'db'"
                                + " port 5432 iam_role default secret_arn 'arn:aws:s'"))
                .contains("make local tables or views in it");
        assertThat(s3.rows("select eskind, databasename, esoptions from svv_external_schemas where schemaname = '"
                        + name + "'"))
                .containsExactly("3|shop|{\"SCHEMA\":\"public\",\"URI\":\"db\",\"PORT\":\"5432\","
                        + "\"IAM_ROLE\":\"default\",\"SECRET_ARN\":\"arn:aws:s\"}");
        s3.execute("create table " + name + ".orders (id int)");
        assertThat(s3.rows("select count(*) from " + name + ".orders")).containsExactly("0");
        s3.execute("drop schema " + name + " cascade");
        s3.execute("create schema " + name);
        assertThat(s3.rows("select count(*) from svv_external_schemas where schemaname = '" + name + "'"))
                .containsExactly("0");
        s3.execute("drop schema " + name);
    }

    @Test
    void itIsNoViewToTheCatalog() throws SQLException, IOException {
        parts();
        String here = " where table_schema = '" + schema() + "'";
        assertThat(s3.rows("select table_name, table_type from svv_tables" + here))
                .containsExactly("parts|EXTERNAL TABLE");
        assertThat(s3.rows("select columnname, external_type, columnnum, part_key from svv_external_columns"
                        + " where schemaname = '" + schema() + "' order by columnnum"))
                .containsExactly(
                        "id|int|1|0",
                        "name|varchar(20)|2|0",
                        "price|decimal(8,2)|3|0",
                        "sold|boolean|4|0",
                        "day|date|5|0",
                        "at|timestamp|6|0");
        assertThat(s3.rows("select count(*) from pg_views where schemaname = '" + schema() + "'"))
                .containsExactly("0");
    }
}
