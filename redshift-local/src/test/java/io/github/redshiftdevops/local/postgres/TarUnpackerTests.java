package io.github.redshiftdevops.local.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class TarUnpackerTests {

    @TempDir
    private Path outside;

    private Path folder = Path.of("");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(outside.resolve("folder"));
        Files.writeString(outside.resolve("secret"), "untouched");
    }

    @Test
    void keeps_folders_contents_links_and_who_can_execute() throws IOException {
        directory("./bin/");
        file("./bin/postgres", "elf", 0755);
        file("share/deep/er/readme", "text", 0600);
        link("bin/pg", "postgres", TarConstants.LF_SYMLINK);
        link("share/pg", "../bin/postgres", TarConstants.LF_SYMLINK);
        link("share/same", "bin/postgres", TarConstants.LF_LINK);

        unpack();

        assertThat(folder.resolve("bin/postgres")).hasContent("elf").isExecutable();
        assertThat(folder.resolve("share/deep/er/readme")).hasContent("text");
        assertThat(Files.isExecutable(folder.resolve("share/deep/er/readme"))).isFalse();
        assertThat(folder.resolve("bin/pg")).isSymbolicLink().hasContent("elf");
        assertThat(folder.resolve("share/pg")).isSymbolicLink().hasContent("elf");
        assertThat(folder.resolve("share/same")).isRegularFile().hasContent("elf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "a/../../secret", "/tmp/absolute", "..", "."})
    void refuses_a_file_outside_of_the_folder(String name) throws IOException {
        file(name, "overwritten", 0644);

        assertRefused();
    }

    @Test
    void refuses_a_folder_outside_of_the_folder() throws IOException {
        directory("../new/");

        assertRefused();
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret", "/etc/passwd", "bin/../../secret", ".."})
    void refuses_a_link_that_leads_outside(String target) throws IOException {
        link("link", target, TarConstants.LF_SYMLINK);

        assertRefused();
        assertThat(Files.exists(folder.resolve("link"), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void refuses_a_hard_link_to_a_file_outside() throws IOException {
        link("link", "../secret", TarConstants.LF_LINK);

        assertRefused();
        assertThat(folder.resolve("link")).doesNotExist();
    }

    @Test
    void refuses_to_go_through_a_link_even_if_it_stays_inside() throws IOException {
        directory("a/b/");
        link("here", ".", TarConstants.LF_SYMLINK);
        link("here/up", "../secret", TarConstants.LF_SYMLINK);

        assertRefused();
    }

    @Test
    void refuses_a_link_that_climbs_out_behind_another_link() throws IOException {
        directory("x/y/");
        link("x/y/top", "../..", TarConstants.LF_SYMLINK);
        link("escape", "x/y/top/../secret", TarConstants.LF_SYMLINK);

        assertRefused();
    }

    @Test
    void refuses_to_write_through_a_link() throws IOException {
        link("target", "elsewhere", TarConstants.LF_SYMLINK);
        file("target", "content", 0644);

        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
        assertThat(folder.resolve("elsewhere")).doesNotExist();
    }

    @Test
    void refuses_devices() throws IOException {
        TarArchiveEntry device = new TarArchiveEntry("null", TarConstants.LF_CHR);
        device.setSize(0);
        tar.putArchiveEntry(device);
        tar.closeArchiveEntry();

        assertRefused();
    }

    @Test
    void reports_an_archive_that_ends_in_the_middle() throws IOException {
        file("long", "x".repeat(100_000), 0644);
        tar.close();
        byte[] half = Arrays.copyOf(bytes.toByteArray(), 50_000);

        assertThatThrownBy(() -> new TarUnpacker(folder).unpack(new ByteArrayInputStream(half)))
                .isInstanceOf(BadArchiveException.class);
    }

    @Test
    void reports_what_is_no_archive() {
        byte[] noise = "this is not a tar archive at all".repeat(100).getBytes(UTF_8);

        assertThatThrownBy(() -> new TarUnpacker(folder).unpack(new ByteArrayInputStream(noise)))
                .isInstanceOf(BadArchiveException.class);
    }

    private void assertRefused() {
        assertThatThrownBy(this::unpack)
                .isInstanceOf(BadArchiveException.class)
                .hasMessageStartingWith("the archive's entry '");
        assertThat(outside.resolve("secret")).hasContent("untouched");
    }

    private void unpack() throws IOException {
        tar.close();
        new TarUnpacker(folder).unpack(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private void directory(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name));
        tar.closeArchiveEntry();
    }

    private void file(String name, String content, int mode) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setMode(mode);
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(UTF_8));
        tar.closeArchiveEntry();
    }

    private void link(String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}
