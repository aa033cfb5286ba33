package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
class CacheDirectoryTests {

    private static final Platform LINUX = Platform.of("Linux", "amd64", false);

    private static final Map<String, String> HOME = Map.of("user.home", "/home/ann");

    @Test
    void is_below_the_cache_folder_of_each_system() {
        assertThat(root(LINUX, Map.of())).hasToString("/home/ann/.cache/redshift-devops");
        assertThat(root(LINUX, Map.of("XDG_CACHE_HOME", "/big/cache"))).hasToString("/big/cache/redshift-devops");
        assertThat(root(Platform.of("Mac OS X", "aarch64", false), Map.of("XDG_CACHE_HOME", "/big/cache")))
                .hasToString("/home/ann/Library/Caches/redshift-devops");
        assertThat(root(Platform.of("Windows 11", "amd64", false), Map.of("LOCALAPPDATA", "/local")))
                .hasToString("/local/redshift-devops");
        assertThat(root(Platform.of("Windows 11", "amd64", false), Map.of()))
                .hasToString("/home/ann/AppData/Local/redshift-devops");
    }

    @Test
    void ignores_a_relative_or_empty_variable_as_the_specification_says() {
        assertThat(root(LINUX, Map.of("XDG_CACHE_HOME", "cache"))).hasToString("/home/ann/.cache/redshift-devops");
        assertThat(root(LINUX, Map.of("XDG_CACHE_HOME", ""))).hasToString("/home/ann/.cache/redshift-devops");
    }

    @Test
    void the_property_wins_over_the_variable_and_both_name_the_folder_itself() {
        Map<String, String> variable = Map.of(CacheDirectory.VARIABLE, "/from/variable");

        assertThat(root(LINUX, variable)).hasToString("/from/variable");
        assertThat(in(LINUX, variable, Map.of(CacheDirectory.PROPERTY, "/from/property"), false))
                .hasToString("/from/property");
        assertThat(in(LINUX, variable, Map.of(CacheDirectory.PROPERTY, ""), false))
                .hasToString("/from/variable");
    }

    @Test
    void a_relative_property_is_relative_to_the_working_folder() {
        assertThat(in(LINUX, Map.of(), Map.of(CacheDirectory.PROPERTY, "target/../cache"), false))
                .isEqualTo(Path.of("cache").toAbsolutePath());
    }

    @Test
    void is_not_in_a_home_that_the_servers_user_cannot_reach() {
        assertThat(in(LINUX, Map.of("XDG_CACHE_HOME", "/root/c"), HOME, true))
                .hasToString("/var/cache/redshift-devops");
        assertThat(in(LINUX, Map.of(CacheDirectory.VARIABLE, "/srv/c"), HOME, true))
                .hasToString("/srv/c");
    }

    private static Path root(Platform platform, Map<String, String> environment) {
        return in(platform, environment, HOME, false);
    }

    private static Path in(
            Platform platform, Map<String, String> environment, Map<String, String> properties, boolean others) {
        return CacheDirectory.in(new CacheDirectory.Surroundings(platform, environment, properties, others))
                .root();
    }
}
