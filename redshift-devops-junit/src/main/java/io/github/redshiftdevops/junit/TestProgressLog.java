package io.github.redshiftdevops.junit;

import io.github.redshiftdevops.core.ProgressLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Writes progress to the log of the JVM, below what is printed by default unless it is a warning. */
final class TestProgressLog implements ProgressLog {

    private static final Logger LOGGER = System.getLogger("io.github.redshiftdevops.junit");

    @Override
    public void info(String line) {
        LOGGER.log(Level.DEBUG, line);
    }

    @Override
    public void warn(String line) {
        LOGGER.log(Level.WARNING, line);
    }

    @Override
    public void debug(String line) {
        LOGGER.log(Level.TRACE, line);
    }
}
