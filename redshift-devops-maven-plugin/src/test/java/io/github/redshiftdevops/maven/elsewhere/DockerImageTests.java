package io.github.redshiftdevops.maven.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerImageTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 143})
    void theContainerEndsAsMavenDoes(int exitCode) throws Exception {
        assertThat(run("exit " + exitCode, Map.of(), "migrate").exitCode()).isEqualTo(exitCode);
    }

    @ParameterizedTest
    @CsvSource({"migrate, redshift-devops:migrate", "process-resources:x, process-resources:x", "--version, --version"})
    void aWordIsAGoalAndTheRestIsMavens(String argument, String goal) throws Exception {
        assertThat(run("echo \"$*\"", Map.of(), argument, "-Dredshift.url=a b").output())
                .isEqualTo("-B -ntp -o -Duser.home=/home/redshift -f " + folder + " " + goal + " -Dredshift.url=a b\n");
    }

    @Test
    void withoutArgumentsItIsHelpAndRemoteRepositoriesAreAskedOnlyIfWanted() throws Exception {
        assertThat(run("echo \"$*\"", Map.of("MAVEN_OFFLINE", "false")).output())
                .isEqualTo("-B -ntp -Duser.home=/home/redshift -f " + folder + " redshift-devops:help\n");
    }

    @Test
    void nothingRunsAsRootAndOnlyNamedFilesReachTheImage() throws IOException {
        List<String> dockerfile = Files.readAllLines(Scripts.path("docker/Dockerfile"));

        assertThat(dockerfile.indexOf("USER redshift")).isPositive();
        assertThat(dockerfile).filteredOn(line -> line.startsWith("USER")).hasSize(1);
        assertThat(dockerfile).anyMatch(line -> line.startsWith("ENV") && line.contains(" CI=true"));
        assertThat(Files.readAllLines(Scripts.path("docker/.dockerignore")))
                .containsSequence("*", "!pom.xml", "!src", "!maven-repository", "!redshift-devops.sh");
    }

    private Scripts.Ended run(String maven, Map<String, String> environment, String... arguments) throws Exception {
        Scripts scripts = new Scripts(folder);
        scripts.program("mvn", maven + "\n");
        Map<String, String> all = new HashMap<>(environment);
        all.put("PROJECT", folder.toString());
        return scripts.run("docker/redshift-devops.sh", all, arguments);
    }
}
