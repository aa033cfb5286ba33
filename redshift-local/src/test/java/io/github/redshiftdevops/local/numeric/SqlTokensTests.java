package io.github.redshiftdevops.local.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTokensTests {

    /** The operand ends at the paragraph sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "b§, c",
                "b§/c",
                "b§ - c",
                "s.t.b§ from t",
                "-b§ + c",
                "- (b + c)§ * 2",
                "2.5§)",
                "$1§ as x",
                "f(a, (b)) over (order by c)§ / 2",
                "f(a) over w§, c",
                "sum(a) filter (where b)§ - 1",
                "case when case when a then b end then c end§ + 1",
                "b::numeric(10,2)::double precision§ * 2",
                "b::timestamp with time zone§ - c",
                "b[1][2].c§ + 1",
                "(b).c ^ 2 ^ -3§ * 4",
                "b collate x§ < 1",
                "b at time zone 'UTC'§ - c",
                "date '2024-01-01'§ - c",
                "cast(b as int)§ % 2",
                "(select max(b) from t)§ * 2"
            })
    void anOperandEndsBeforeWhatBindsLessTightly(String marked) {
        SqlTokens tokens = new SqlTokens(marked.replace("§", ""));
        assertThat(tokens.token(tokens.behindOperand(0) - 1).end()).isEqualTo(marked.indexOf('§'));
    }

    @Test
    void anExpressionEndsBehindItsLastOperand() {
        SqlTokens tokens = new SqlTokens("a + b * (c - 1) total from t");
        assertThat(tokens.token(tokens.behindExpression(0)).text()).isEqualTo("total");
    }

    @Test
    void bracketsThatCloseWithinBelongToTheBeginning() {
        SqlTokens tokens = new SqlTokens("f(((a + 1) * 2) / 3)");
        int slash = tokens.at("f(((a + 1) * 2) / 3)".indexOf('/'));
        assertThat(tokens.withBrackets(4, slash)).isEqualTo(2);
    }

    @Test
    void aSignIsNoOperatorBetweenOperands() {
        SqlTokens tokens = new SqlTokens("( -1 * -a");
        assertThat(tokens.isBinary(1)).isFalse();
        assertThat(tokens.isBinary(3)).isTrue();
        assertThat(tokens.isBinary(4)).isFalse();
    }
}
