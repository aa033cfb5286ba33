package io.github.redshiftdevops.core.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.lint.rules.Rules;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a folder in {@code lint/}: {@code accepted.sql}, in which it finds nothing, {@code rejected.sql}, and
 * {@code problems.txt} with what it finds there. See {@link LintedProject} for several files in one.
 */
class RulesTests {

    @TempDir
    private Path accepted;

    @TempDir
    private Path rejected;

    static List<LintRule> rules() {
        return Rules.ALL;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findWhatTheirFixturesSay(LintRule rule) throws Exception {
        Path fixture = fixtures().resolve(rule.info().name());
        LintedProject good = project(rule, accepted).write("V1__accepted.sql", read(fixture, "accepted.sql"));
        assertThat(good.lint(rule.info()).findings()).isEmpty();
        assertThat(good.lint(rule.info()).scripts()).isPositive();

        LintedProject bad = project(rule, rejected).write("V1__rejected.sql", read(fixture, "rejected.sql"));
        assertThat(LintedProject.lines(bad.lint(rule.info()).findings())).isEqualTo(read(fixture, "problems.txt"));
    }

    @Test
    void haveAFixtureEachAndEachFixtureARule() throws Exception {
        try (Stream<Path> folders = Files.list(fixtures())) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Rules.ALL.stream().map(rule -> rule.info().name()).toList());
        }
    }

    @Test
    void areAllDescribedInTheDocumentation() throws IOException {
        assertThat(Pattern.compile("^## (RSL\\d{3}: .*)$", Pattern.MULTILINE)
                        .matcher(Files.readString(Path.of("../docs/lint.md")))
                        .results()
                        .map(result -> result.group(1)))
                .containsExactlyElementsOf(Rules.ALL.stream()
                        .map(rule -> rule.info().code() + ": " + rule.info().name() + " ("
                                + rule.info().severity().key() + ")")
                        .toList());
    }

    @Test
    void haveACodeOfTheirOwnAndTheNameOfTheirClass() {
        assertThat(Rules.ALL)
                .extracting(rule -> rule.info().code())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(Rules.ALL)
                .allSatisfy(rule -> assertThat(rule.info().name())
                        .isEqualTo(rule.getClass()
                                .getSimpleName()
                                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT)));
    }

    /** The one rule that asks git finds the accepted files on the default branch. */
    private static LintedProject project(LintRule rule, Path folder) throws Exception {
        LintedProject project = new LintedProject(folder);
        if (rule == Rules.EDITED_MIGRATION) {
            project.write("", read(fixtures().resolve(rule.info().name()), "accepted.sql"));
            GitRepository.commitAll(folder);
        }
        return project;
    }

    private static Path fixtures() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(RulesTests.class.getResource("/lint")).toURI());
    }

    private static String read(Path fixture, String file) throws IOException {
        return Files.readString(fixture.resolve(file));
    }
}
