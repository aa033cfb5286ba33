package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriverPropertiesTests {

    @Test
    void verifyTheServerAndBoundEveryWaitUnlessToldOtherwise() {
        assertThat(properties("jdbc:redshift://host/dev", ConnectionOptions.DEFAULT))
                .containsEntry("ssl", "true")
                .containsEntry("sslmode", "verify-full")
                .containsEntry("connectTimeout", "10")
                .containsEntry("loginTimeout", "60")
                .containsEntry("socketTimeout", "86400")
                .containsEntry("enableFetchRingBuffer", "false")
                .doesNotContainKeys("socketFactory", "sslrootcert");
    }

    @ParameterizedTest
    @CsvSource({
        "ssl=false, false,",
        "sslMode=verify-ca, true, verify-ca",
        "sslmode=require, true,",
        "authMech=REQUIRE, true,",
        "ssl=true, true, verify-full"
    })
    void sayTheTlsOfAUrlInTheDriversTerms(String property, String ssl, @Nullable String mode) {
        assertThat(properties("jdbc:redshift://host/dev?" + property, ConnectionOptions.DEFAULT))
                .containsEntry("ssl", ssl)
                .extracting(properties -> properties.get("sslmode"))
                .isEqualTo(mode);
    }

    @Test
    void takeThePlaceOfTlsInTheUrl() {
        assertThat(DriverProperties.url(ConnectionDetails.of(
                        JdbcUrl.parse("jdbc:redshift://host/dev;SSL=true;a=%26;sslMode=require"),
                        "admin",
                        Secret.of("s3cret"))))
                .isEqualTo("jdbc:redshift://host/dev?a=%26");
    }

    @Test
    void turnTlsOffIfAskedFor() {
        ConnectionOptions off = new ConnectionOptions(
                new Tls(TlsMode.DISABLE, Optional.empty()), Timeouts.DEFAULT, Duration.ZERO, Optional.empty());

        assertThat(properties("jdbc:redshift://host/dev", off))
                .containsEntry("ssl", "false")
                .doesNotContainKey("sslmode");
    }

    @Test
    void nameTheTunnelAndTheCertificate() {
        ConnectionOptions options = new ConnectionOptions(
                new Tls(TlsMode.VERIFY_FULL, Optional.of(Path.of("ca.pem"))),
                Timeouts.DEFAULT,
                Duration.ZERO,
                Optional.of(new Tunnel("127.0.0.1", 15439)));

        assertThat(properties("jdbc:redshift://host/dev", options))
                .containsEntry("socketFactory", TunnelSocketFactory.class.getName())
                .containsEntry("socketFactoryArg", "127.0.0.1:15439")
                .containsEntry("sslrootcert", Path.of("ca.pem").toAbsolutePath().toString());
    }

    @Test
    void giveWayToTheUrl() {
        assertThat(properties("jdbc:redshift://host/dev?CONNECTTIMEOUT=3", ConnectionOptions.DEFAULT))
                .doesNotContainKey("connectTimeout")
                .containsEntry("loginTimeout", "60");
    }

    private static Properties properties(String url, ConnectionOptions options) {
        Login login = Login.of("admin", Secret.of("s3cret"));
        return DriverProperties.of(new ConnectionDetails(JdbcUrl.parse(url), login, options), login.credentials());
    }
}
