package io.github.redshiftdevops.maven.pipeline;

/**
 * How a build ended.
 *
 * @param output of all commands, standard output and errors in the order in which they came
 */
record CodeBuildRun(int exitCode, String output) {}
