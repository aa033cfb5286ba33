package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.local.postgres.ServerConfiguration.Durability;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigurationTests {

    private static final Platform LINUX = Platform.of("Linux", "amd64", false);

    @Test
    void quotes_each_value() {
        ServerConfiguration configuration = new ServerConfiguration(Map.of("a.b", "it's \\ two\nlines"));

        assertThat(configuration.text()).endsWith("\na.b = 'it''s \\\\ two\\nlines'\n");
    }

    @Test
    void gives_up_safety_only_for_databases_that_are_thrown_away() {
        assertThat(ServerConfiguration.of(LINUX, Durability.THROWN_AWAY).parameters())
                .containsEntry("fsync", "off")
                .containsEntry("full_page_writes", "off");
        assertThat(ServerConfiguration.of(LINUX, Durability.KEPT).parameters())
                .doesNotContainKeys("fsync", "full_page_writes", "synchronous_commit", "autovacuum");
    }

    @Test
    void later_parameters_win() {
        assertThat(ServerConfiguration.of(LINUX, Durability.KEPT)
                        .with(Map.of("jit", "on"))
                        .parameters())
                .containsEntry("jit", "on");
    }

    @Test
    void names_shared_memory_only_where_it_exists() {
        assertThat(ServerConfiguration.of(Platform.of("Windows 11", "amd64", false), Durability.KEPT)
                        .parameters())
                .doesNotContainKey("dynamic_shared_memory_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a=b", "a\nlisten_addresses", "1a", "a..b", "a.", "include 'x'", "ä"})
    void a_name_that_is_none_is_refused(String name) {
        assertThatThrownBy(() -> new PostgresSettings(Optional.empty(), List.of(), Map.of(name, "x")))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR014: '" + name + "' cannot be the name of a server parameter");
    }

    @Test
    void a_value_with_a_nul_is_refused() {
        assertThatThrownBy(() -> new PostgresSettings(Optional.empty(), List.of(), Map.of("a.b", "x\0y")))
                .hasMessageContaining("the value of server parameter 'a.b' holds a NUL character");
    }
}
