/**
 * Plays the Jenkinsfiles of {@code pipelines/jenkins} with JenkinsPipelineUnit, with every step of Jenkins as a stub. Only tests live here.
 */
@NullMarked
package io.github.redshiftdevops.maven.jenkins;

import org.jspecify.annotations.NullMarked;
