/**
 * Plays what a team's pipeline does, in a copy of this repository: the commands of the buildspec files with CodeBuild's rules, and the example project's
 * story. Only tests live here.
 */
@NullMarked
package io.github.redshiftdevops.maven.pipeline;

import org.jspecify.annotations.NullMarked;
