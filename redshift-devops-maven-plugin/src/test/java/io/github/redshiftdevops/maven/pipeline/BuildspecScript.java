package io.github.redshiftdevops.maven.pipeline;

import io.github.redshiftdevops.maven.pipeline.Buildspec.Phase;
import java.util.Map;

/**
 * One bash script that does what CodeBuild does with a buildspec: all phases in one shell, so that {@code export} and {@code cd} last; a phase stops at its
 * first command that fails; {@code finally} always runs; a failed phase and artifacts that are not there fail the build.
 *
 * @see <a href="https://docs.aws.amazon.com/codebuild/latest/userguide/view-build-details-phases.html">Build phase transitions</a>
 */
final class BuildspecScript {

    private final StringBuilder script = new StringBuilder();

    private BuildspecScript() {}

    static String of(Buildspec buildspec) {
        BuildspecScript script = new BuildspecScript();
        script.line("codebuild_status=0");
        script.line("export CODEBUILD_BUILD_SUCCEEDING=1");
        buildspec.variables().entrySet().forEach(script::variable);
        buildspec.phases().forEach(script::phase);
        buildspec.artifacts().ifPresent(script::artifacts);
        buildspec.exported().forEach(script::exported);
        script.line("exit $codebuild_status");
        return script.script.toString();
    }

    private void variable(Map.Entry<String, String> variable) {
        line("export " + variable.getKey() + "=" + quoted(variable.getValue()));
    }

    private void phase(Phase phase) {
        line("echo 'Entering phase " + phase.name() + "'");
        line("codebuild_phase=0");
        phase.commands().forEach(this::command);
        phase.lastly().forEach(this::lastCommand);
        line("if [ $codebuild_phase -ne 0 ]; then");
        line("  echo 'Phase " + phase.name() + " FAILED'");
        line("  codebuild_status=1 CODEBUILD_BUILD_SUCCEEDING=0");
        if (phase.endsTheBuildWhenItFails()) {
            line("  exit 1");
        }
        line("fi");
    }

    private void artifacts(Buildspec.Artifacts artifacts) {
        for (String file : artifacts.files()) {
            line("if [ ! -f " + quoted(artifacts.baseDirectory() + "/" + file) + " ]; then");
            line("  echo 'no matching artifact paths found'");
            line("  codebuild_status=1");
            line("fi");
        }
    }

    private void exported(String variable) {
        line("echo \"Exported " + variable + "=${" + variable + ":-}\"");
    }

    private void command(String command) {
        line("if [ $codebuild_phase -eq 0 ]; then eval " + quoted(command) + " || codebuild_phase=1; fi");
    }

    private void lastCommand(String command) {
        line("eval " + quoted(command) + " || codebuild_phase=1");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    private void line(String line) {
        script.append(line).append('\n');
    }
}
