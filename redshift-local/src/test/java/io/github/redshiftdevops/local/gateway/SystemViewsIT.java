package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The columns of system views as their pages list them.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_system-tables.html">System tables and views</a>
 */
class SystemViewsIT {

    private static final String COLUMNS = "select attname || ' ' || replace(format_type(atttypid, atttypmod),"
            + " ' without time zone', '') from pg_attribute where attnum > 0"
            + " and attrelid = (select oid from pg_class where relname = '%s') order by attnum";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stl_query | userid integer, query integer, label character(320), xid bigint, pid integer,"
                        + " database character(32), querytxt character(4000), starttime timestamp, endtime timestamp,"
                        + " aborted integer, insert_pristine integer, concurrency_scaling_status integer",
                "stl_ddltext | userid integer, xid bigint, pid integer, label character(320), starttime timestamp,"
                        + " endtime timestamp, sequence integer, text character(200)",
                "svl_statementtext | userid integer, xid bigint, pid integer, label character(320),"
                        + " starttime timestamp, endtime timestamp, sequence integer, type character varying(10),"
                        + " text character(200)",
                "stv_recents | userid integer, status character(20), starttime timestamp, duration integer,"
                        + " user_name character(50), db_name character(50), query character(600), pid integer",
                "svl_stored_proc_call | userid integer, session_userid integer, query integer, label character(320),"
                        + " xid bigint, pid integer, database character(32), querytxt character(4000),"
                        + " starttime timestamp, endtime timestamp, aborted integer, from_sp_call integer",
                "sys_query_text | user_id integer, query_id bigint, transaction_id bigint, session_id integer,"
                        + " start_time timestamp, sequence integer, text character(4000)",
                "sys_procedure_call | session_user_id integer, security_user_id integer, query_id integer,"
                        + " query_text character(4000), start_time timestamp, end_time timestamp,"
                        + " status character(10), caller_procedure_query_id integer",
                "sys_procedure_messages | transaction_id bigint, query_id integer, record_time timestamp,"
                        + " log_level character(10), message character(1024), line_number integer",
                "sys_session_history | user_id character(50), session_id integer, database_name character(50),"
                        + " status character(10), session_timeout integer, start_time timestamp, end_time timestamp",
                "sys_copy_replacements | user_id integer, query_id bigint, table_id integer, file_name character(256),"
                        + " column_name character(127), line_number bigint, raw_line character(1024)",
                "sys_child_query_text | user_id integer, query_id bigint, child_query_sequence integer,"
                        + " sequence integer, text character(200)",
                "sys_restore_state | user_id integer, database_name character(64), schema_id integer,"
                        + " table_id integer, table_name character(128), redistribution_status character(128),"
                        + " percentage_redistributed double precision, redistribution_type character(32)",
                "stv_xrestore_alter_queue_state | userid integer, db_id integer, schema character(128),"
                        + " table_name character(128), tbl integer, status character(64), task_type integer",
            })
    void columnsAreThoseOfTheManual(String view, String columns) throws SQLException {
        try (Connection connection = SharedLocalRedshift.connect();
                Statement statement = connection.createStatement()) {
            assertThat(String.join(", ", SharedLocalRedshift.rows(statement, COLUMNS.formatted(view))))
                    .isEqualTo(columns);
        }
    }

    @Test
    void everyViewCanBeRead() throws SQLException {
        try (Connection connection = SharedLocalRedshift.connect();
                Statement statement = connection.createStatement()) {
            var views = SharedLocalRedshift.rows(
                    statement,
                    "select relname from pg_class where relkind in ('v', 'r') and relname ~ '^(stl|stv|svl|svcs|svv|sys)_'");
            assertThat(views).hasSizeGreaterThan(180);
            for (String view : views) {
                SharedLocalRedshift.rows(statement, "select * from " + view + " limit 1");
            }
        }
    }
}
