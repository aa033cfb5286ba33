package io.github.redshiftdevops.local.copy;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.transfer.S3Session;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadLogIT {

    private static final String COPY = "copy parts from '@data/' iam_role default csv ";

    private S3Session s3;

    @BeforeEach
    void createTable() throws SQLException, IOException {
        s3 = new S3Session();
        s3.execute("create table parts (id int, name varchar(5))");
    }

    @AfterEach
    void close() throws SQLException {
        s3.close();
    }

    @Test
    void beforeTheFirstLoadThereIsNone() throws SQLException {
        assertThat(s3.rows("select pg_last_copy_id(), pg_last_copy_count(), pg_last_unload_id(),"
                        + " pg_last_unload_count()"))
                .containsExactly("-1|0|-1|0");
    }

    @Test
    void aLoadIsInTheHistoryWithItsFiles() throws SQLException, IOException {
        s3.object("data/a", "1,Nut\n2,Bolt\n");
        s3.object("data/b", "3,Cap\n");

        s3.execute(COPY);

        assertThat(s3.rows("select pg_last_copy_count(), trim(filename), lines_scanned, trim(file_format)"
                        + " from stl_load_commits where query = pg_last_copy_id() order by filename"))
                .containsExactly("3|" + s3.url("data/a") + "|2|Text", "3|" + s3.url("data/b") + "|1|Text");
        assertThat(s3.rows("select status, table_name, data_source, file_format, loaded_rows, loaded_bytes,"
                        + " source_file_count, error_count, session_id = pg_backend_pid(), database_name"
                        + " from sys_load_history where query_id = pg_last_copy_id()"))
                .containsExactly("completed|parts|" + s3.url("data/") + "|csv|3|19|2|0|t|dev");
        assertThat(s3.rows("select bytes_scanned from sys_load_detail where query_id = pg_last_copy_id() order by 1"))
                .containsExactly("6", "13");
    }

    @Test
    void aFailedLoadIsTheLastOneAndHasNoRows() throws SQLException, IOException {
        s3.object("data/a", "1,Nut\n");
        s3.execute(COPY);
        s3.object("data/a", "1,Nut\nx,Cap\n");
        s3.assertFails(COPY, "XX000", "Check 'stl_load_errors'");

        assertThat(s3.rows("select pg_last_copy_count()")).containsExactly("0");
        assertThat(s3.rows("select d.line_number, d.field, trim(d.colname), trim(d.value), d.is_null, trim(e.raw_line),"
                        + " trim(e.err_reason) from stl_loaderror_detail d join stl_load_errors e using (query)"
                        + " where query = pg_last_copy_id()"))
                .containsExactly("2|0|id||1|x,Cap|Invalid digit, Value 'x', Pos 0, Type: Integer");
        assertThat(s3.rows("select trim(file_name), error_code, trim(column_type), table_id = 'parts'::regclass::int"
                        + " from sys_load_error_detail where query_id = pg_last_copy_id()"))
                .containsExactly(s3.url("data/a") + "|1207|int4|t");
        assertThat(s3.rows("select status, loaded_rows, error_count from sys_load_history"
                        + " where query_id = pg_last_copy_id()"))
                .containsExactly("aborted|0|1");
    }

    @Test
    void theDetailHasTheColumnsBeforeTheBadOne() throws SQLException, IOException {
        s3.object("data/a", "1,too long\n");
        s3.assertFails(COPY, "XX000", "Check 'stl_load_errors'");

        assertThat(s3.rows("select trim(colname), trim(value), is_null, trim(type), trim(col_length)"
                        + " from stl_loaderror_detail where query = pg_last_copy_id() order by field"))
                .containsExactly("id|1|0|int4|0", "name||1|varchar|5");
    }

    @Test
    void aLoadThatIsRolledBackIsForgotten() throws SQLException, IOException {
        s3.object("data/a", "1,Nut\n");
        s3.connection().setAutoCommit(false);
        s3.execute(COPY);
        assertThat(s3.rows("select pg_last_copy_count()")).containsExactly("1");
        s3.connection().rollback();

        assertThat(s3.rows("select pg_last_copy_count(), pg_last_copy_id()")).containsExactly("0|-1");
    }

    @Test
    void anyoneMayLoadIntoATableOfHis() throws SQLException, IOException {
        s3.object("data/a", "1,Nut\n2,x\n");
        s3.execute("create user loader_of_parts password 'Secret123'");
        s3.execute("grant all on schema " + schema() + " to loader_of_parts");
        s3.execute("grant all on parts to loader_of_parts");
        s3.execute("set session authorization loader_of_parts");
        try {
            s3.execute(COPY);
            s3.execute("unload ('select id from parts') to '@out/' iam_role default");
            assertThat(s3.rows("select pg_last_copy_count(), pg_last_unload_count()"))
                    .containsExactly("2|2");
        } finally {
            s3.execute("reset session authorization");
            s3.execute("drop owned by loader_of_parts");
            s3.execute("drop user loader_of_parts");
        }
    }

    private String schema() throws SQLException {
        return s3.rows("select current_schema()").get(0);
    }
}
