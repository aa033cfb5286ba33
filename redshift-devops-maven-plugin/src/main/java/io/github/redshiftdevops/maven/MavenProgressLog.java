package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.ProgressLog;
import org.apache.maven.plugin.logging.Log;

/** Writes progress to Maven's log. */
record MavenProgressLog(Log log) implements ProgressLog {

    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }
}
