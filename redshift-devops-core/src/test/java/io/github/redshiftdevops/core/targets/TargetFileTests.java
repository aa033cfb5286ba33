package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTests {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        TargetFile written = new TargetFile("jdbc:redshift://host:1/a?b=c", "u=ü", Optional.of("instance"));
        written.write(folder);

        assertThat(TargetFile.read(folder)).contains(written);
    }

    @Test
    void hasNoInstanceIfTheDatabaseIsInNoLocalRedshift() {
        TargetFile written = new TargetFile("jdbc:redshift://host:1/a", "u", Optional.empty());
        written.write(folder);

        assertThat(TargetFile.read(folder)).contains(written);
    }

    @Test
    void holdsNoSecret() throws IOException {
        ConnectionDetails details =
                new ConnectionDetails(JdbcUrl.parse("jdbc:redshift://host/dev"), "admin", Secret.of("s3cret"));
        TargetFile.of(new Database(details, "description", Optional.empty())).write(folder);

        assertThat(Files.readString(folder.resolve(TargetFile.NAME)))
                .contains("admin")
                .doesNotContain("s3cret");
    }

    @Test
    void isNothingIfTheFileIsAbsent() {
        assertThat(TargetFile.read(folder)).isEmpty();
    }

    @Test
    void isNothingIfTheFileIsNoneOfOurs() throws IOException {
        Files.createDirectories(folder.resolve(TargetFile.NAME).getParent());
        Files.writeString(folder.resolve(TargetFile.NAME), "url=jdbc:redshift://host/dev\n");

        assertThat(TargetFile.read(folder)).isEmpty();
    }
}
