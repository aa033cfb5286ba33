package io.github.redshiftdevops.local.numeric;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formulas of the manual's page.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html">Computations with numeric
 *     values</a>
 */
class DecimalTests {

    @ParameterizedTest
    @CsvSource({
        "8, 2,  8, 2,  9, 2",
        "8, 2,  5, 0,  9, 2",
        "5, 0,  8, 2,  9, 2",
        "7, 2, 15, 3, 16, 3",
        "38, 2, 38, 2, 38, 2",
        "38, 0, 38, 37, 38, 37"
    })
    void aSumHasADigitMoreThanTheLongerOne(ArgumentsAccessor row) {
        assertThat(decimal(row, 0).plus(decimal(row, 2))).isEqualTo(decimal(row, 4));
    }

    @ParameterizedTest
    @CsvSource({"8, 2,  5, 0, 14, 2", "8, 4,  8, 4, 17, 8", "19, 2, 38, 19, 38, 21", "38, 20, 38, 20, 38, 37"})
    void aProductHasTheDigitsOfBoth(ArgumentsAccessor row) {
        assertThat(decimal(row, 0).times(decimal(row, 2))).isEqualTo(decimal(row, 4));
    }

    @ParameterizedTest
    @CsvSource({
        // the page's own example, and the two of its notes: what is too long loses scale, but keeps 4
        "8, 2,  8, 2, 17, 9",
        "8, 2,  5, 0, 14, 8",
        "3, 2, 10, 0, 14, 13",
        "10, 0, 2, 1, 15, 4",
        "19, 0, 19, 0, 38, 19",
        "19, 2, 38, 19, 38, 4",
        "38, 2, 38, 2, 38, 4",
        "38, 0,  1, 0, 38, 4",
        "1, 0, 38, 0, 38, 37"
    })
    void aQuotientHasDigitsForTheSmallestDivisor(ArgumentsAccessor row) {
        assertThat(decimal(row, 0).dividedBy(decimal(row, 2))).isEqualTo(decimal(row, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 2, 15, 3, 15, 3",
        "15, 3, 7, 2, 15, 3",
        "8, 2,  8, 2,  8, 2",
        "38, 2, 38, 2, 38, 2",
        "38, 2, 10, 0, 19, 2",
        "38, 20, 1, 0, 20, 20"
    })
    void aSetOperationTakesTheLongerParts(ArgumentsAccessor row) {
        assertThat(decimal(row, 0).merged(decimal(row, 2))).isEqualTo(decimal(row, 4));
    }

    @Test
    void sumsAndAveragesKeepTheScale() {
        assertThat(new Decimal(5, 2).summed()).isEqualTo(new Decimal(38, 2));
    }

    @Test
    void roundingAddsNoPlaces() {
        assertThat(new Decimal(8, 2).rounded(1)).isEqualTo(new Decimal(8, 1));
        assertThat(new Decimal(8, 2).rounded(5)).isEqualTo(new Decimal(8, 2));
        assertThat(new Decimal(8, 2).rounded(-1)).isEqualTo(new Decimal(8, 0));
    }

    @ParameterizedTest
    @CsvSource({"8, 2, 524294", "38, 37, 2490409", "18, 0, 1179652"})
    void theModifierIsPostgres(int precision, int scale, int modifier) {
        assertThat(new Decimal(precision, scale).modifier()).isEqualTo(modifier);
        assertThat(Decimal.ofModifier(modifier)).isEqualTo(new Decimal(precision, scale));
    }

    @ParameterizedTest
    @CsvSource({"1.00, 3, 2", "0.5, 2, 1", ".5, 1, 1", "5., 1, 0", "-12.345, 5, 3", "12345678901234567890, 20, 0"})
    void aLiteralHasTheDigitsThatAreWritten(String literal, int precision, int scale) {
        assertThat(Types.ofLiteral(literal)).contains(new Decimal(precision, scale));
    }

    @ParameterizedTest
    @CsvSource({"1e3", "1.5E-2", "'\"1.5\"'", "'.'", "100000000000000000000000000000000000000.0"})
    void whatIsNoPlainNumberHasNoType(String literal) {
        assertThat(Types.ofLiteral(literal)).isEmpty();
    }

    private static Decimal decimal(ArgumentsAccessor row, int column) {
        return new Decimal(requireNonNull(row.getInteger(column)), requireNonNull(row.getInteger(column + 1)));
    }
}
