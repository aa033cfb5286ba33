package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTests {

    @ParameterizedTest
    @CsvSource({
        "ssl=FALSE, DISABLE",
        "sslmode=disable, DISABLE",
        "SSLMode=%64isable, DISABLE",
        "authMech=REQUIRE, REQUIRE",
        "sslmode=verify-ca&authmech=VERIFY-CA&ssl=true, VERIFY_CA",
    })
    void readsTheModeOfAUrl(String properties, TlsMode mode) {
        assertThat(Tls.VERIFIED.modeFor(url(properties))).isEqualTo(mode);
    }

    @Test
    void isStrictIfAUrlOnlySaysThatItIsOn() {
        assertThat(Tls.VERIFIED.modeFor(url("ssl=true"))).isEqualTo(TlsMode.VERIFY_FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "sslmode=prefer, has 'prefer' for 'sslmode'",
        "sslmode=, has '' for 'sslmode'",
        "authmech=allow, has 'allow' for 'authmech'",
        "ssl=no, has 'no' for 'ssl'",
        "sslmode=verify-full&ssl=false, asks for the tls modes verify-full and disable",
        "sslmode=verify-full&authmech=disable, asks for the tls modes verify-full and disable",
        "ssl=true&sslmode=disable, asks for tls and for the tls mode disable",
    })
    void refusesWhatTheDriverDoesNotKnowAndWhatContradictsItself(String properties, String reason) {
        assertThatThrownBy(() -> Tls.explicitMode(url(properties)))
                .isInstanceOf(FailureException.class)
                .hasMessageStartingWith("RD104: the url '")
                .hasMessageContaining(reason);
    }

    private static JdbcUrl url(String properties) {
        return JdbcUrl.parse("jdbc:redshift://host/dev?" + properties);
    }
}
