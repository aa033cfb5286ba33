package io.github.redshiftdevops.core.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "('x'::character varying)::text | 'x'",
                "name = 'x'::character varying(10) and a | name = 'x' and a",
                "((name)::text = ('x'::character varying)::text) | ( ( name ) :: text = 'x' )",
                "date_add('day'::text, (1)::double precision, c) | date_add ( 'day' , 1 , c )",
                "f('x') | f ( 'x' )",
                "'2026-01-01'::date | '2026-01-01' :: date",
                "a::int | a :: int",
            })
    void ofLiteralsAreTakenAway(String sql, String left) {
        assertThat(SqlText.canonical(Casts.noneOfLiterals(SqlText.tokens(sql)))).isEqualTo(left);
    }
}
