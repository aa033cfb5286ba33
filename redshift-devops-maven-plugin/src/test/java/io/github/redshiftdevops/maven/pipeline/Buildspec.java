package io.github.redshiftdevops.maven.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A buildspec file of AWS CodeBuild, version 0.2.
 *
 * @param variables what {@code env.variables} sets
 * @param exported variables that later actions of a pipeline can read
 * @param phases in the order in which CodeBuild runs them
 * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/build-spec-ref.html">Build specification reference</a>
 */
record Buildspec(
        Map<String, String> variables,
        List<String> exported,
        List<Phase> phases,
        List<Report> reports,
        Optional<Artifacts> artifacts,
        List<String> cachePaths) {

    static final List<String> PHASES = List.of("install", "pre_build", "build", "post_build");

    /**
     * @param commands run up to the first that fails
     * @param lastly what {@code finally} lists: run in any case
     */
    record Phase(
            String name, Map<String, String> runtimes, List<String> commands, List<String> lastly, boolean aborts) {

        /** Whether the next phase runs when this one fails: only post_build does, and only after a build without ABORT. */
        boolean endsTheBuildWhenItFails() {
            return aborts || !name.equals("build");
        }
    }

    /** @param files globs below the base directory */
    record Report(String group, String fileFormat, String baseDirectory, List<String> files) {}

    /** @param files globs below the base directory; CodeBuild fails a build whose artifacts are not there */
    record Artifacts(String baseDirectory, List<String> files) {}

    Optional<Phase> phase(String name) {
        return phases.stream().filter(phase -> phase.name().equals(name)).findFirst();
    }

    /** One phase alone. */
    Buildspec only(String phase) {
        return with(phases.stream().filter(each -> each.name().equals(phase)).toList());
    }

    /** The same without a phase whose work was done before. */
    Buildspec without(String phase) {
        return with(phases.stream().filter(each -> !each.name().equals(phase)).toList());
    }

    private Buildspec with(List<Phase> others) {
        return new Buildspec(variables, exported, others, reports, artifacts, cachePaths);
    }
}
