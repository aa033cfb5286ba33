package io.github.redshiftdevops.core.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeastPrivilegeTests {

    private static final Pattern ACTION =
            Pattern.compile("`((?:sts|secretsmanager|redshift|redshift-serverless):\\w+)`");

    @Test
    void theDocumentationListsTheActionsThatAreAskedFor() throws IOException {
        String text = Files.readString(Path.of("../docs/least-privilege.md"));
        assertThat(ACTION.matcher(text).results().map(match -> match.group(1)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Action.values()).map(Action::permission).toList());
    }
}
