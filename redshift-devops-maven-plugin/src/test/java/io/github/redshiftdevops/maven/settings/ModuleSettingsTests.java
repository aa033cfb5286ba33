package io.github.redshiftdevops.maven.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Aws;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.apache.maven.settings.Settings;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleSettingsTests {

    private static final String TEST = "jdbc:redshift://test/dev";

    private final Properties commandLine = new Properties();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void refuseACommandLineThatThePomOverrules() {
        commandLine.setProperty("redshift.url", TEST);

        assertThatThrownBy(() -> resolved(Map.of(TargetParameter.URL, "jdbc:redshift://prod/dev")))
                .hasMessageContaining("RD102: the url of the target is given twice and differs:"
                        + " 'jdbc:redshift://prod/dev' by parameter redshift.url, '" + TEST
                        + "' by -Dredshift.url of the command line");
    }

    @Test
    void takeACommandLineThatSaysTheSame() {
        commandLine.setProperty("redshift.url", TEST);
        commandLine.setProperty("redshift.production", "FALSE");
        commandLine.setProperty("redshift.database", " ");

        assertThat(resolved(Map.of(TargetParameter.URL, TEST, TargetParameter.PRODUCTION, "false")))
                .isInstanceOf(Target.Cluster.class);
    }

    @SuppressWarnings("deprecation") // the other constructor needs the container of Maven
    private Target resolved(Map<TargetParameter, String> parameters) {
        Properties system = new Properties();
        system.setProperty("env.REDSHIFT_PASSWORD", "s3cret");
        MavenExecutionRequest request = new DefaultMavenExecutionRequest();
        request.setSystemProperties(system).setUserProperties(commandLine).setBaseDirectory(folder.toFile());
        MavenSession session = new MavenSession(
                null, new DefaultRepositorySystemSession(), request, new DefaultMavenExecutionResult());
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        project.getBuild().setDirectory(folder.resolve("target").toString());
        project.getBuild().setOutputDirectory(folder.resolve("classes").toString());
        session.setCurrentProject(project);
        commandLine.setProperty("redshift.user", "admin");
        return new TargetResolver(Aws::new, ProgressLog.NONE)
                .resolve(new ModuleSettings(
                                session,
                                new DatabaseParameters(
                                        withUser(parameters), Optional.empty(), Map.of(), folder.resolve("s3")))
                        .goal(new Servers(new Settings(), ignored -> {
                            throw new AssertionError("nobody has asked for a server");
                        }))
                        .target());
    }

    private static Map<TargetParameter, String> withUser(Map<TargetParameter, String> parameters) {
        Map<TargetParameter, String> all = new EnumMap<>(parameters);
        all.put(TargetParameter.USER, "admin");
        return all;
    }
}
