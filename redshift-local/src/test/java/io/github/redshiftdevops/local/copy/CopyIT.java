package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CopyIT {

    private static final String COPY_PRODUCTS =
            "copy products (product_name, price) from 's3://sample/products.csv' iam_role default csv ignoreheader 1";
    private static final String COPY_BAD =
            "copy products (product_name, price) from 's3://sample/bad/' iam_role default csv ignoreheader 1";
    private static final String FAILED =
            "Load into table 'products' failed.  Check 'stl_load_errors' system table for details.";

    @TempDir
    static Path root;

    private static SampleFiles files;
    private static LocalRedshift redshift;

    private Connection connection;
    private Statement statement;

    @BeforeAll
    static void start() throws IOException {
        files = new SampleFiles(root);
        files.write();
        redshift = LocalRedshift.start(LocalRedshiftSettings.defaults().withS3Root(root));
    }

    @AfterAll
    static void stop() {
        redshift.close();
    }

    @BeforeEach
    void createTables() throws SQLException {
        connection = DriverManager.getConnection(redshift.jdbcUrl("dev"), "dev", "");
        statement = connection.createStatement();
        statement.execute("create table products (id int identity(1,1) not null, product_name varchar(150) not null,"
                + " price decimal(12,2) not null, status varchar(25) not null default 'ACTIVE', close_date date)");
        statement.execute("create table users (email varchar(100) not null, first_name varchar(100) not null,"
                + " last_name varchar(100) not null)");
    }

    @AfterEach
    void dropTables() throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        statement.execute("drop table if exists products, users");
        connection.close();
    }

    @Test
    void aFileWithByteOrderMarkAndWindowsLineEndsIsLoaded() throws SQLException {
        statement.execute(COPY_PRODUCTS);

        assertThat(statement.getWarnings().getMessage())
                .isEqualTo("Load into table 'products' completed, 500 record(s) loaded successfully.");
        assertThat(row("select count(*), count(distinct product_name), min(price), max(price), min(status), max(id)"
                        + " from products"))
                .containsExactly("500", "500", "10.08", "49.90", "ACTIVE", "500");
        assertThat(row("select product_name from products where id = 500")).containsExactly("Product 500, large");
    }

    @Test
    void aCompressedFileIsLoaded() throws SQLException {
        statement.execute("copy users from 's3://sample/users.csv.gz' iam_role default csv ignoreheader 1 gzip");

        assertThat(row("select count(*), max(last_name) from users")).containsExactly("1000", "Last, 999");
    }

    @Test
    void aPrefixLoadsAllItsObjects() throws SQLException {
        statement.execute("copy products (product_name, price) from 's3://sample/products' iam_role default csv"
                + " ignoreheader as 1");

        assertThat(row("select count(*) from products")).containsExactly("600");
    }

    @Test
    void aCopyIsAPartOfTheTransaction() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute(COPY_PRODUCTS);
        assertThat(row("select count(*) from products")).containsExactly("500");

        connection.rollback();

        assertThat(row("select count(*) from products")).containsExactly("0");
    }

    @Test
    void severalStatementsWithACopyAmongThemRunInOrder() throws SQLException {
        statement.execute("delete from products; " + COPY_PRODUCTS + "; update products set status = 'CLOSED'");

        assertThat(row("select count(*) from products where status = 'CLOSED'")).containsExactly("500");
    }

    @Test
    void aPreparedCopyRunsAgain() throws SQLException {
        try (PreparedStatement copy = connection.prepareStatement(COPY_PRODUCTS)) {
            for (int i = 0; i < 7; i++) {
                copy.execute();
            }
        }

        assertThat(row("select count(*) from products")).containsExactly("3500");
    }

    @Test
    void aCopyInAProcedureBelongsToItsTransaction() throws SQLException {
        statement.execute("create or replace procedure load_products() as $$ begin " + COPY_PRODUCTS
                + "; end; $$ language plpgsql");
        statement.execute("create or replace procedure load_and_fail() as $$ begin " + COPY_PRODUCTS
                + "; raise exception 'no'; end; $$ language plpgsql");

        statement.execute("call load_products()");
        assertThat(row("select count(*) from products")).containsExactly("500");

        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> statement.execute("call load_and_fail()"));
        assertThat(row("select count(*) from products")).containsExactly("500");
    }

    @Test
    void aBadRowLeavesNothingAndIsLogged() throws SQLException {
        assertFails(COPY_BAD, "XX000", FAILED);

        assertThat(row("select count(*) from products")).containsExactly("0");
        assertThat(row("select trim(filename), line_number, trim(colname), trim(type), trim(raw_line),"
                        + " trim(raw_field_value), err_code, trim(err_reason), tbl = 'products'::regclass::oid::int"
                        + " from stl_load_errors order by query desc limit 1"))
                .containsExactly(
                        "s3://sample/bad/products.csv",
                        "3",
                        "price",
                        "numeric",
                        "Pot,cheap",
                        "cheap",
                        "1207",
                        "Invalid digit, Value 'c', Pos 0, Type: Decimal",
                        "t");
    }

    @Test
    void aBadRowFailsTheWholeTransaction() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute(COPY_PRODUCTS);
        assertFails(COPY_BAD, "XX000", FAILED);
        assertFails("select 1", "25P02", "aborted");
        connection.rollback();

        assertThat(row("select count(*) from products")).containsExactly("0");
    }

    @Test
    void maxerrorLoadsTheOtherRows() throws SQLException {
        statement.execute(COPY_BAD + " maxerror 2");

        assertThat(row("select count(*), max(product_name) from products")).containsExactly("2", "Kettle");
    }

    @Test
    void whatOnlyPostgresRefusesIsLoggedWithItsPlace() throws SQLException, IOException {
        files.object("auto/a.csv", "Kettle,1,2020-01-01\nPot,2,20-2020-20\n");

        assertFails(
                "copy products (product_name, price, close_date) from 's3://sample/auto/' iam_role default csv"
                        + " dateformat 'auto'",
                "XX000",
                FAILED);

        assertThat(row("select line_number, trim(colname), trim(raw_field_value) from stl_load_errors"
                        + " order by query desc limit 1"))
                .containsExactly("2", "close_date", "20-2020-20");
        assertThat(row("select count(*) from products")).containsExactly("0");
    }

    @Test
    void aMissingObjectIsRedshiftsErrorAndTheSessionLivesOn() throws SQLException {
        assertFails(
                "copy products from 's3://sample/nowhere' iam_role default",
                "XX000",
                "The specified S3 prefix 'nowhere' does not exist");
        assertFails(
                "copy products from 's3://absent/x' iam_role default",
                "XX000",
                "The specified S3 prefix 'x' does not exist");
        assertFails("copy absent from 's3://sample/users.csv' iam_role default", "XX000", "nonexistent table absent");
        assertFails("copy products from stdin", "0A000", "COPY FROM STDIN");

        assertThat(row("select 1")).containsExactly("1");
    }

    @Test
    void aMissingObjectAbortsTheTransaction() throws SQLException {
        connection.setAutoCommit(false);
        statement.execute(COPY_PRODUCTS);
        assertFails("copy products from 's3://sample/nowhere' iam_role default", "XX000", "does not exist");
        assertFails("select 1", "25P02", "aborted");
        connection.rollback();

        assertThat(row("select count(*) from products")).containsExactly("0");
    }

    @Test
    void aTemporaryTableIsLoaded() throws SQLException {
        statement.execute("create table #stage (product_name varchar(150), price decimal(12,2))");
        statement.execute("copy #stage from 's3://sample/products_staging.csv' iam_role default csv ignoreheader 1");

        assertThat(row("select count(*) from #stage")).containsExactly("100");
    }

    @Test
    void explicitIdsFillIdentityColumns() throws SQLException, IOException {
        files.object("ids.txt", "77|Kettle|1.5|NEW|\n");
        statement.execute("copy products from 's3://sample/ids.txt' iam_role default explicit_ids");

        assertThat(row("select id, product_name, price, status, close_date from products"))
                .containsExactly("77", "Kettle", "1.50", "NEW", null);
    }

    @Test
    void charactersOfAllLanguagesArrive() throws SQLException, IOException {
        files.object("text.csv", "\"caf\u00e9 \ud83d\ude00 \\ tab\there\nline\",1\n");
        statement.execute("copy products (product_name, price) from 's3://sample/text.csv' iam_role default csv");

        assertThat(row("select product_name from products"))
                .containsExactly("caf\u00e9 \ud83d\ude00 \\ tab\there\nline");
    }

    @Test
    void psqlLoadsWithTheSimpleProtocol() throws IOException, InterruptedException, SQLException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/psql")), "psql is not installed");
        Process psql = new ProcessBuilder(
                        "/usr/bin/psql",
                        "host=127.0.0.1 port=" + redshift.port() + " user=dev dbname=dev sslmode=disable",
                        "-X",
                        "-c",
                        COPY_PRODUCTS)
                .redirectErrorStream(true)
                .start();
        String output = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(psql.waitFor()).as(output).isZero();
        assertThat(output).contains("INFO:  Load into table 'products' completed, 500 record(s)", "COPY");
        assertThat(row("select count(*) from products")).containsExactly("500");
    }

    private void assertFails(String sql, String sqlState, String message) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> statement.execute(sql))
                .withMessageContaining(message)
                .satisfies(e -> assertThat(e.getSQLState()).isEqualTo(sqlState));
    }

    private List<String> row(String query) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet result = select.executeQuery(query)) {
            assertThat(result.next()).isTrue();
            List<String> row = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                row.add(result.getString(i));
            }
            return row;
        }
    }
}
