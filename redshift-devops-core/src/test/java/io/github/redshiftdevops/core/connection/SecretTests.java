package io.github.redshiftdevops.core.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTests {

    @Test
    void isNeverPrinted() {
        ConnectionDetails details =
                ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://host/dev"), "admin", Secret.of("s3cret"));

        assertThat(details.toString()).contains("admin").contains("********").doesNotContain("s3cret");
    }

    @Test
    void isRevealedToWhoAsks() {
        assertThat(Secret.of("s3cret").reveal()).isEqualTo("s3cret");
    }
}
