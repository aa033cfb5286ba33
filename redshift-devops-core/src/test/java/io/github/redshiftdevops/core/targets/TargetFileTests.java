package io.github.redshiftdevops.core.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetFileTests {

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() {
        TargetFile written = new TargetFile(
                "jdbc:redshift://host:1/a?b=c",
                "u=ü",
                Optional.of("instance"),
                Map.of(TargetParameter.SECRET_ID, "rs/prod", TargetParameter.TUNNEL, "localhost:1"));
        written.write(folder);

        assertThat(TargetFile.read(folder)).contains(written);
    }

    @Test
    void hasNoInstanceIfTheDatabaseIsInNoLocalRedshift() {
        TargetFile written = new TargetFile("jdbc:redshift://host:1/a", "u", Optional.empty(), Map.of());
        written.write(folder);

        assertThat(TargetFile.read(folder)).contains(written);
    }

    @Test
    void holdsNoSecret() throws IOException {
        ConnectionDetails details =
                ConnectionDetails.of(JdbcUrl.parse("jdbc:redshift://host/dev"), "admin", Secret.of("s3cret"));
        TargetFile.of(
                        new Database(details, "description", List.of(), Optional.empty()),
                        TargetSettings.of(Map.of("REDSHIFT_PASSWORD", "s3cret")).with(TargetParameter.USER, "admin"))
                .write(folder);

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
