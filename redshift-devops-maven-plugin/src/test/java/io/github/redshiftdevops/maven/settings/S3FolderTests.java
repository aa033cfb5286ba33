package io.github.redshiftdevops.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.FailureException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3FolderTests {

    @TempDir
    private Path folder;

    @Test
    void isTheFolderThatExists() {
        assertThat(S3Folder.of(folder, folder.resolve("default"))).contains(folder);
    }

    @Test
    void isNoneIfTheDefaultFolderDoesNotExist() {
        Path absent = folder.resolve("default");

        assertThat(S3Folder.of(absent, absent)).isEmpty();
    }

    @Test
    void mustExistIfItIsNotTheDefault() {
        assertThatThrownBy(() -> S3Folder.of(folder.resolve("absent"), folder.resolve("default")))
                .isInstanceOf(FailureException.class)
                .hasMessageContaining("RD109: the folder '" + folder.resolve("absent") + "' does not exist");
    }
}
