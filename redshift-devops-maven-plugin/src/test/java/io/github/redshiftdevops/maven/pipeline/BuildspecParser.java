package io.github.redshiftdevops.maven.pipeline;

import io.github.redshiftdevops.maven.pipeline.Buildspec.Artifacts;
import io.github.redshiftdevops.maven.pipeline.Buildspec.Phase;
import io.github.redshiftdevops.maven.pipeline.Buildspec.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the part of the buildspec format that our files use, and refuses the rest: what is not imitated is not tested. */
final class BuildspecParser {

    private static final String VERSION_LINE = "(?m)^version: 0\\.2$";

    private BuildspecParser() {}

    static Buildspec read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    /** @throws IllegalArgumentException if CodeBuild would refuse the text, or if it has something that is not imitated */
    static Buildspec parse(String yaml) {
        if (yaml.lines().noneMatch(line -> line.matches(VERSION_LINE))) {
            throw new IllegalArgumentException("buildspec has no line 'version: 0.2'");
        }
        Section root = Section.ofYaml(yaml);
        root.mustHaveOnly(Set.of("version", "env", "phases", "reports", "artifacts", "cache"));
        return new Buildspec(
                root.section("env").map(BuildspecParser::variables).orElse(Map.of()),
                root.section("env")
                        .map(env -> env.strings("exported-variables"))
                        .orElse(List.of()),
                root.section("phases").map(BuildspecParser::phases).orElse(List.of()),
                root.section("reports").map(BuildspecParser::reports).orElse(List.of()),
                root.section("artifacts").map(BuildspecParser::artifacts),
                root.section("cache").map(cache -> cache.strings("paths")).orElse(List.of()));
    }

    private static Map<String, String> variables(Section env) {
        env.mustHaveOnly(Set.of("shell", "variables", "exported-variables"));
        if (!env.string("shell").equals(Optional.of("bash"))) {
            throw new IllegalArgumentException("only 'shell: bash' is imitated");
        }
        return env.section("variables").map(Section::stringMap).orElse(Map.of());
    }

    private static List<Phase> phases(Section phases) {
        phases.mustHaveOnly(Set.copyOf(Buildspec.PHASES));
        return Buildspec.PHASES.stream()
                .map(phases::section)
                .flatMap(Optional::stream)
                .map(BuildspecParser::phase)
                .toList();
    }

    private static Phase phase(Section phase) {
        phase.mustHaveOnly(Set.of("on-failure", "runtime-versions", "commands", "finally"));
        Optional<String> onFailure = phase.string("on-failure");
        if (onFailure.isPresent() && !onFailure.get().equals("ABORT")) {
            throw new IllegalArgumentException(phase.path() + ": only 'on-failure: ABORT' is imitated");
        }
        Map<String, String> runtimes =
                phase.section("runtime-versions").map(Section::stringMap).orElse(Map.of());
        return new Phase(
                phase.name(), runtimes, phase.strings("commands"), phase.strings("finally"), onFailure.isPresent());
    }

    private static Artifacts artifacts(Section artifacts) {
        artifacts.mustHaveOnly(Set.of("base-directory", "files"));
        return new Artifacts(artifacts.string("base-directory").orElse("."), artifacts.strings("files"));
    }

    private static List<Report> reports(Section reports) {
        return reports.sections().stream().map(BuildspecParser::report).toList();
    }

    private static Report report(Section report) {
        report.mustHaveOnly(Set.of("file-format", "base-directory", "files"));
        return new Report(
                report.name(),
                report.string("file-format").orElse("JUNITXML"),
                report.string("base-directory").orElse("."),
                report.strings("files"));
    }
}
