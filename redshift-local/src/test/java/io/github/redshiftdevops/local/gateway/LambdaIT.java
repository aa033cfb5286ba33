package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LambdaIT {

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
    void aHandlerInJavaAnswersForEachRow() throws SQLException {
        List<String> requests = new CopyOnWriteArrayList<>();
        SharedLocalRedshift.server().lambda("lambda_count", request -> {
            requests.add(request);
            return "{\"success\":true,\"num_records\":1,\"results\":[" + requests.size() + "]}";
        });
        function("f_count(int, varchar(10))", "int", "lambda_count");
        schema.run(
                "create table a (id int, name varchar(20))", "insert into a values (7, 'O''Brien \"ü\"'), (8, null)");

        assertThat(schema.rows("select id, f_count(id, name) from a where id < 9 order by id"))
                .containsExactly("7 1", "8 2");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(0))
                .contains("\"arguments\":[[7,\"O'Brien \\\"ü\\\"\"]]", "\"user\":\"tester\"", "\"num_records\":1");
        assertThat(requests.get(1)).contains("\"arguments\":[[8,null]]");
    }

    @Test
    void itWorksInProceduresInInsertsAndWhateverMessagesTheClientWants() throws SQLException {
        SharedLocalRedshift.server().lambda("lambda_constant", request -> "\"{\\\"results\\\": [\\\"a'b\\\"]}\"");
        function("f_constant()", "varchar(5)", "lambda_constant");
        schema.connection().clearWarnings();
        schema.run(
                "create table a (name varchar(5))",
                "set client_min_messages to error",
                "begin",
                "insert into a select f_constant()",
                "commit",
                "create procedure p() as $$ declare b varchar(5); begin b := f_constant(); insert into a values (b);"
                        + " end $$ language plpgsql",
                "call p()",
                "reset client_min_messages");
        assertThat(schema.rows("select name from a")).containsExactly("a'b", "a'b");
        assertThat((Throwable) schema.connection().getWarnings()).isNull();
    }

    @Test
    void nullIsAResultToo() throws SQLException {
        SharedLocalRedshift.server().lambda("lambda_null", request -> "{\"results\":[null]}");
        function("f_null(int)", "int", "lambda_null");
        assertThat(schema.rows("select f_null(1) is null")).containsExactly("t");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"success\": false, \"error_msg\": \"Integer multiplication overflow\"} | Integer multiplication overflow",
                "{\"success\": true, \"results\": []} | needs \"results\" of as many elements",
                "{\"success\": true} | needs \"results\" of as many elements"
            })
    void aResponseWithoutAResultIsTheQuerysError(String response, String message) throws SQLException {
        SharedLocalRedshift.server().lambda("lambda_failing", request -> response);
        function("f_failing(int)", "int", "lambda_failing");
        schema.refuses("select f_failing(1)", "XX000", message);
        assertThat(schema.rows("select 1")).containsExactly("1");
    }

    @Test
    void anExceptionOfTheHandlerIsTheQuerysError() throws SQLException {
        SharedLocalRedshift.server().lambda("lambda_throwing", request -> {
            throw new IllegalStateException("no \"luck\"");
        });
        function("f_throwing(int)", "int", "lambda_throwing");
        schema.refuses("select f_throwing(1)", "XX000", "IllegalStateException: no \"luck\"");
    }

    @Test
    void whatNobodyRegisteredIsAnErrorThatSaysHow() throws SQLException {
        function("f_unknown(int)", "int", "lambda_unknown");
        schema.refuses("select f_unknown(1)", "42883", "Lambda function \"lambda_unknown\" is not known");
        schema.refuses("select f_unknown(1)", "42883", "LocalRedshift.lambda(\"lambda_unknown\", request -> response)");
    }

    @Test
    void theOptionsAreRecorded() throws SQLException {
        String recorded = "select service, service_name, iam_role, retry_timeout, max_batch_rows, max_batch_size"
                + " from pg_catalog.redshift_external_function where functionid = 'f(int)'::regprocedure::oid";
        function("f(int)", "int", "l");
        assertThat(schema.rows(recorded)).containsExactly("lambda l default 20000 2147483647 5120");
        schema.run("create or replace external function f(int) returns int immutable lambda 'm' iam_role 'arn:r'"
                + " retry_timeout 0 max_batch_rows 5 max_batch_size 2 mb");
        assertThat(schema.rows(recorded)).containsExactly("lambda m arn:r 0 5 2048");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lambda 'l' iam_role default | 42601 | syntax error at or near \"lambda\"",
                "volatile lambda 'l' | 42601 | IAM_ROLE is required",
                "volatile lambda 'l' iam_role default max_batch_size 6 mb | 22023 | MAX_BATCH_SIZE must be between",
                "volatile lambda 'l' iam_role default max_batch_rows 0 | 22023 | MAX_BATCH_ROWS must be between",
                "volatile lambda 'l' iam_role default timeout 5 | 42601 | syntax error at or near \"timeout\""
            })
    void aDefinitionThatIsNotRedshiftsIsRefused(String clauses, String sqlState, String message) throws SQLException {
        schema.refuses("create external function f(int) returns int " + clauses, sqlState, message);
        assertThat(schema.rows(
                        "select count(*) from pg_proc where pronamespace = '" + schema.name() + "'::regnamespace"))
                .containsExactly("0");
    }

    @Test
    void anEndpointOfSageMakerIsRefusedWhenItIsCalled() throws SQLException {
        schema.run("create external function f(int) returns int volatile sagemaker 'endpoint' iam_role default");
        schema.refuses("select f(1)", "0A000", "SAGEMAKER endpoints are not supported");
    }

    private void function(String signature, String type, String lambda) throws SQLException {
        schema.run("create external function " + signature + " returns " + type + " volatile lambda '" + lambda
                + "' iam_role default");
    }
}
