package io.github.redshiftdevops.maven.session;

import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/**
 * The database of the session's current module in the local Redshift of the build.
 *
 * @param s3Root the folder whose sub-folders are the buckets; empty if the module has none
 */
public record ModuleDatabase(MavenSession session, Optional<Path> s3Root) implements LocalDatabase {

    @Override
    public Database open() {
        MavenProject module = session.getCurrentProject();
        String name = DatabaseNames.of(session.getAllProjects(), MavenProject::getArtifactId)
                .getOrDefault(module, module.getArtifactId());
        return BuildRedshift.of(session.getRequest()).database(name, s3Root);
    }
}
