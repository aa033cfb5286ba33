package io.github.redshiftdevops.maven.settings;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.apache.maven.project.MavenProject;

/**
 * Finds what lies in {@code target/classes} of the module, for locations that begin with {@code classpath:}, and behind
 * it Flyway. The module's dependencies are not there: to resolve them would make {@code process-resources} of a reactor
 * impossible, because then no module has been compiled yet.
 */
final class ModuleClassLoader {

    private ModuleClassLoader() {}

    static ClassLoader of(MavenProject project) {
        return new URLClassLoader(
                new URL[] {url(Path.of(project.getBuild().getOutputDirectory()))},
                ModuleClassLoader.class.getClassLoader());
    }

    private static URL url(Path folder) {
        try {
            return folder.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
