package io.github.redshiftdevops.local.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CatalogTests {

    @Test
    void everyScriptIsFoundAndSaysWhereItComesFrom() {
        assertThat(Catalog.scripts())
                .hasSizeGreaterThan(3)
                .allSatisfy(script -> assertThat(script).contains("https://docs.aws.amazon.com/redshift/latest/dg/"));
    }

    /** A view or function in another schema would be in the user's way, and dropped with it. */
    @Test
    void whateverAScriptCreatesIsInPgCatalog() {
        assertThat(Catalog.scripts())
                .allSatisfy(script -> assertThat(script)
                        .doesNotContainPattern("(?m)^create (or replace )?+(?!cast )\\w+ (?!pg_catalog\\.|trigger )"));
    }
}
