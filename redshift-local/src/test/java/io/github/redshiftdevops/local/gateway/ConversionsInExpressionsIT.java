package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values of different types side by side.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#implicit-conversion-types">
 *     Implicit conversion types</a>
 */
class ConversionsInExpressionsIT {

    private FreshSchema schema;

    @BeforeEach
    void open() throws SQLException {
        schema = new FreshSchema();
        schema.run(
                "create table fans (id int, sports boolean, flag int, born date, seen timestamp, note varchar(30))",
                "insert into fans values (1, true, 1, '2008-01-01', '2008-01-01 10:00:00', '2008-01-01'),"
                        + " (2, false, 5, '2008-01-02', '2008-01-02', '2008-01-02 00:00:00'),"
                        + " (3, null, 0, null, null, null)");
    }

    @AfterEach
    void close() throws SQLException {
        schema.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "sports = 1                                  | 1",
                "sports = 0                                  | 2",
                "sports <> 1                                 | 2",
                "1 = sports                                  | 1",
                "sports = 7::bigint                          | 1",
                "sports != 0::smallint                       | 1",
                "sports = flag                               | 1",
                "flag <> sports                              | 2",
                "sports in (0, 1)                            | 1 2",
                "sports = '1'                                | 1",
                "case sports when 0 then true else false end | 2"
            })
    void anIntegerBesideABooleanIsTrueUnlessItIsZero(String condition, String ids) throws SQLException {
        assertThat(where(condition)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "born = note                                                             | 1",
                "note = seen                                                             | 2",
                "born <> note                                                            | 2",
                "born < to_char(seen, 'YYYY-MM-DD HH24')                                 | 1 2",
                "seen between '2008-01-01'::varchar and '2008-01-02'::varchar            | 1",
                "born in (select note from fans)                                         | 1",
                "born = '2008-01-02'                                                     | 2",
                "seen::timestamptz = '2008-01-02 00:00:00+00'::varchar                   | 2",
                "time '10:00' = '10:00:00'::varchar and timetz '9:00+00' > '08'::varchar | 1 2 3"
            })
    void aDateBesideAStringIsAString(String condition, String ids) throws SQLException {
        assertThat(where(condition)).isEqualTo(ids);
    }

    @Test
    void aParameterMayBeAString() throws SQLException {
        try (PreparedStatement query = schema.connection().prepareStatement("select id from fans where born = ?")) {
            query.setString(1, "2008-01-02");
            try (ResultSet found = query.executeQuery()) {
                assertThat(found.next()).isTrue();
                assertThat(found.getInt(1)).isEqualTo(2);
            }
        }
    }

    private String where(String condition) throws SQLException {
        return String.join(" ", schema.rows("select id from fans where " + condition + " order by id"));
    }
}
