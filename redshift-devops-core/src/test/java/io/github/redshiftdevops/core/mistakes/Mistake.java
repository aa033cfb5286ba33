package io.github.redshiftdevops.core.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.redshiftdevops.core.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.util.Throwables;

/**
 * A row of the documentation's table of mistakes.
 *
 * @param named what the problem's message holds, word for word
 * @param help what the problem's hint holds, word for word
 */
record Mistake(int number, String text, String code, List<String> named, String help) {

    private static final Path DOCUMENTATION = Path.of("../docs/mistakes.md");

    private static final Pattern ROW = Pattern.compile("\\| *(\\d+) \\|(.*)\\|(.*)\\|(.*)\\|(.*)\\|");

    private static final Pattern NAMED = Pattern.compile("`([^`]+)`");

    /** All of them, in their order. */
    static List<Mistake> documented() throws IOException {
        try (Stream<String> lines = Files.lines(DOCUMENTATION)) {
            return lines.map(ROW::matcher)
                    .flatMap(row -> row.results())
                    .map(Mistake::of)
                    .toList();
        }
    }

    private static Mistake of(MatchResult row) {
        return new Mistake(
                Integer.parseInt(row.group(1)),
                row.group(2).strip().replace("`", ""),
                row.group(3).strip(),
                NAMED.matcher(row.group(4))
                        .results()
                        .map(value -> value.group(1))
                        .toList(),
                row.group(5).strip().replace("`", ""));
    }

    /** The scenario ends in exactly one problem, that of the row, and nothing of it or of what stands behind it has the password. */
    void assertEnds(Scenarios.Scenario scenario, Build build) {
        FailureException failure = catchThrowableOfType(FailureException.class, () -> scenario.run(build));

        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(named).doesNotContain("\n");
            assertThat(problem.hint()).contains(help);
        });
        assertThat(named).isNotEmpty();
        assertThat(help).isNotEmpty();
        assertThat(failure)
                .extracting(Throwables::getStackTrace, InstanceOfAssertFactories.STRING)
                .doesNotContain(Build.PASSWORD_PARTS);
    }

    @Override
    public String toString() {
        return number + ": " + text;
    }
}
