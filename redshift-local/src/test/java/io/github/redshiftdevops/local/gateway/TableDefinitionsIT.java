package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableDefinitionsIT {

    private static final String CONSTRAINTS =
            "select conname, contype, pg_get_constraintdef(c.oid) from pg_constraint c"
                    + " join pg_class t on t.oid = c.conrelid where t.relname = '%s' order by conname";
    private static final String LAYOUT =
            "select \"column\", encoding, distkey, sortkey, \"notnull\" from pg_table_def" + " where tablename = '%s'";

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @Test
    void keysAreNotEnforced() throws SQLException {
        schema.run(
                "create table customer (id int primary key, code varchar(5) unique)",
                "create table orders (id int, customer int references customer, unique (id, customer))",
                "insert into customer values (1, 'a'), (1, 'a')",
                "insert into orders values (7, 99), (7, 99)",
                "alter table orders add primary_again int",
                "delete from customer where code = 'a'");
        assertThat(schema.rows("select count(*) from orders")).containsExactly("2");
    }

    @Test
    void aPrimaryKeyOfATableThatHasDuplicatesCanBeAdded() throws SQLException {
        schema.run("create table a (id int not null, b int)", "insert into a values (1, 1), (1, 2)");
        schema.run("alter table a add constraint a_key primary key (id)");
        assertThat(schema.rows(CONSTRAINTS.formatted("a"))).containsExactly("a_key p PRIMARY KEY (id)");
    }

    @Test
    void theCatalogShowsKeys() throws SQLException {
        schema.run(
                "create table customer (id int, code varchar(5) constraint by_code unique, primary key (id))",
                "create table orders (id int primary key, customer int references customer (id), line int,"
                        + " constraint two foreign key (line) references customer)");
        assertThat(schema.rows(CONSTRAINTS.formatted("customer")))
                .containsExactly("by_code u UNIQUE (code)", "customer_pkey p PRIMARY KEY (id)");
        assertThat(schema.rows(CONSTRAINTS.formatted("orders")))
                .containsExactly(
                        "orders_customer_fkey f FOREIGN KEY (customer) REFERENCES customer(id)",
                        "orders_pkey p PRIMARY KEY (id)",
                        "two f FOREIGN KEY (line) REFERENCES customer(id)");
    }

    @Test
    void aConstraintIsDroppedByItsName() throws SQLException {
        schema.run("create table a (id int primary key, b int unique)", "alter table a drop constraint a_b_key");
        assertThat(schema.rows(CONSTRAINTS.formatted("a"))).containsExactly("a_pkey p PRIMARY KEY (id)");
    }

    @Test
    void aTableThatAForeignKeyRefersToIsDroppedWithCascadeOnly() throws SQLException {
        schema.run("create table a (id int primary key)", "create table b (a int references a)");
        schema.refuses("drop table a", "2BP01", "cannot drop table a because other objects depend on it");
        schema.refuses("alter table a drop constraint a_pkey", "2BP01", "other objects depend on it");
        schema.run("drop table a cascade");
        assertThat(schema.rows(CONSTRAINTS.formatted("b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table b (c int references a (name)) | 42830 | there is no unique constraint matching given keys",
                "create table b (c int references keyless) | 42704 | there is no primary key for referenced table",
                "create table b (c int references missing) | 42P01 | missing\" does not exist",
                "create table b (c int, primary key (d)) | 42703 | column \"d\" named in key does not exist",
                "alter table a add primary key (name) | 42P16 | multiple primary keys for table \"a\"",
                "alter table keyless add primary key (id) | 42P16 | column \"id\" of relation \"keyless\"",
                "alter table a add column d int unique | 42601 | syntax error at or near \"unique\"",
                "insert into a values (null, 'x') | XX000 | Cannot insert a NULL value into column id",
                "select id, name from a group by id | 42803 | must appear in the GROUP BY clause"
            })
    void whatIsWrongIsRefused(String sql, String sqlState, String message) throws SQLException {
        schema.run("create table a (id int primary key, name varchar(10))", "create table keyless (id int)");
        schema.refuses(sql, sqlState, message);
    }

    @Test
    void theCatalogShowsHowATableIsLaidOut() throws SQLException {
        schema.run("create table a (id bigint encode raw distkey, name varchar(20) encode text255 not null,"
                + " price decimal(8,2), sold date, ok boolean, f real) compound sortkey (sold, id)");
        assertThat(schema.rows(LAYOUT.formatted("a")))
                .containsExactly(
                        "id none t 2 f",
                        "name text255 f 0 t",
                        "price az64 f 0 f",
                        "sold none f 1 f",
                        "ok none f 0 f",
                        "f none f 0 f");
    }

    @Test
    void anInterleavedSortKeyAlternatesItsSigns() throws SQLException {
        schema.run("create table a (b int, c int, d int) interleaved sortkey (d, b, c)");
        assertThat(schema.rows("select \"column\", sortkey from pg_table_def where tablename = 'a'"))
                .containsExactly("b -2", "c 3", "d 1");
    }

    @Test
    void alterTableChangesTheLayout() throws SQLException {
        schema.run(
                "create table a (b int, c int) diststyle even sortkey (b)",
                "alter table a alter distkey c, alter sortkey (c, b)",
                "alter table a alter column b encode zstd",
                "alter table a add column d varchar(5) encode lzo");
        assertThat(schema.rows(LAYOUT.formatted("a"))).containsExactly("b zstd f 2 f", "c none t 1 f", "d lzo f 0 f");
        schema.run("alter table a alter diststyle all", "alter table a alter sortkey none");
        assertThat(schema.rows(LAYOUT.formatted("a"))).containsExactly("b zstd f 0 f", "c az64 f 0 f", "d lzo f 0 f");
    }

    @Test
    void aSortKeyThatIsLeftToRedshiftIsKeptAtFirst() throws SQLException {
        schema.run("create table with_sort_key (b int) sortkey (b)", "create table without_one (d int)");
        String sortKeys = "select sortkey1 from svv_table_info where \"table\" in ('with_sort_key', 'without_one')"
                + " order by \"table\"";
        assertThat(schema.rows(sortKeys)).containsExactly("b", "AUTO(SORTKEY)");
        schema.run("alter table with_sort_key alter sortkey auto");
        assertThat(schema.rows(sortKeys)).containsExactly("AUTO(SORTKEY(b))", "AUTO(SORTKEY)");
    }

    @Test
    void createTableAsAndLikeHaveALayoutToo() throws SQLException {
        schema.run(
                "create table a distkey (c) sortkey (b) as select 1 as b, 2 as c",
                "create table d (like a including defaults)");
        assertThat(schema.rows(LAYOUT.formatted("d"))).containsExactly("b none f 1 f", "c az64 t 0 f");
    }

    @Test
    void aComputedStringIsAVarcharOfTheGreatestLength() throws SQLException {
        schema.run(
                "create table a as select upper('x') as b, 'y'::varchar(3) as c, 'z'::varchar as d, 'z' as e",
                "create view f as select lower('X') as g");
        assertThat(schema.rows("select \"column\", type from pg_table_def where tablename = 'a'"))
                .containsExactly(
                        "b character varying(65535)",
                        "c character varying(3)",
                        "d character varying(65535)",
                        "e character varying(65535)");
        assertThat(schema.rows("select column_name, data_type, character_maximum_length from svv_columns"
                        + " where table_name in ('a', 'f') order by table_name, ordinal_position"))
                .containsExactly(
                        "b character varying 65535",
                        "c character varying 3",
                        "d character varying 65535",
                        "e character varying 65535",
                        "g character varying 65535");
    }

    @Test
    void ifNotExistsLeavesTheLayoutOfATableThatExists() throws SQLException {
        schema.run("create table a (b int)", "create table if not exists a (b int distkey, primary key (b))");
        assertThat(schema.rows(LAYOUT.formatted("a"))).containsExactly("b az64 f 0 f");
        assertThat(schema.rows(CONSTRAINTS.formatted("a"))).isEmpty();
    }

    @Test
    void aRollbackUndoesTheLayoutToo() throws SQLException {
        schema.run("create table a (b int, c int)", "begin", "alter table a alter distkey c", "rollback");
        assertThat(schema.rows("select distkey from pg_table_def where tablename = 'a'"))
                .containsExactly("f", "f");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table b (c int) distkey (d) | 42703 | column \"d\" named in key does not exist",
                "create table b (c int) sortkey (c, d) | 42703 | column \"d\" named in key does not exist",
                "create table b (c int distkey) diststyle all | 42601 | DISTKEY",
                "create table b (c int encode text255) | 0A000 | invalid encoding type specified for column \"c\"",
                "create table b (c varchar(5) encode az64) | 0A000 | invalid encoding type specified for column \"c\"",
                "create table b (c int encode gzip) | 42601 | unrecognized column encoding \"gzip\"",
                "alter table a alter distkey d | 42703 | \"d\" of relation \"a\" does not exist"
            })
    void aLayoutThatCannotBeIsRefused(String sql, String sqlState, String message) throws SQLException {
        schema.run("create table a (b int)");
        schema.refuses(sql, sqlState, message);
        assertThat(schema.rows("select count(*) from pg_table_def where tablename = 'b'"))
                .containsExactly("0");
    }
}
