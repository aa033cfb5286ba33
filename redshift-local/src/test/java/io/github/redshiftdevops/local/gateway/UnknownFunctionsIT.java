package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions that came to PostgreSQL after Redshift had left it. */
class UnknownFunctionsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sinh(1)",
                "gcd(4, 6)",
                "erf(1.0)",
                "regexp_like('a', 'a')",
                "concat_ws(',', 'a', 'b')",
                "sha256('a')",
                "bit_xor(1)",
                "int4range(1, 2)"
            })
    void theyDoNotExist(String call) {
        String name = call.substring(0, call.indexOf('('));
        schema.refuses("select " + call, "42883", "function " + name + "(");
    }

    @Test
    void aFunctionOfAUserMayHaveTheirNames() throws SQLException {
        schema.run("create function gcd(int, int) returns int immutable as $$ select 7 $$ language sql");
        assertThat(schema.rows("select gcd(4, 6)")).containsExactly("7");
    }
}
