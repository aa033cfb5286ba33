package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.execution.SqlError;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each folder of {@code refusal/} has statements in {@code redshift.sql}, and in {@code problems.txt} a line for each:
 * {@code taken}, or SQLSTATE, position and message.
 */
class RefusalTests {

    static List<Path> folders() throws IOException, URISyntaxException {
        URL root = Objects.requireNonNull(RefusalTests.class.getResource("/refusal"));
        try (Stream<Path> folders = Files.list(Path.of(root.toURI()))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void statementsAreRefusedAsTheirFixtureSays(Path folder) throws IOException {
        String problems = Statements.split(Files.readString(folder.resolve("redshift.sql"))).stream()
                .map(RefusalTests::outcome)
                .collect(Collectors.joining("\n", "", "\n"));
        assertThat(problems).isEqualTo(Files.readString(folder.resolve("problems.txt")));
    }

    @Test
    void everyRefusalHasAFixtureAndEveryFixtureARefusal() throws IOException, URISyntaxException {
        assertThat(folders().stream().map(folder -> folder.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        Refusals.ALL.stream().map(RefusalTests::nameFor).toList());
    }

    private static String outcome(Statement statement) {
        Statement alone = Statement.of(statement.text().strip());
        try {
            Rewriter.refuse(alone);
            return "taken";
        } catch (SqlError e) {
            return e.sqlState() + " at " + e.fields().get('P') + ": "
                    + e.primaryMessage().lines().collect(Collectors.joining(" "));
        }
    }

    private static String nameFor(Refusal refusal) {
        return refusal.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
