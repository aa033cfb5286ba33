/** The files of {@code pipelines} for ECS, Docker and GitHub Actions: their intent, and the scripts among them as they run. Only tests live here. */
@NullMarked
package io.github.redshiftdevops.maven.elsewhere;

import org.jspecify.annotations.NullMarked;
