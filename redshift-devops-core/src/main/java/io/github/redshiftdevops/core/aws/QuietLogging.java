package io.github.redshiftdevops.core.aws;

import org.slf4j.LoggerFactory;

/**
 * Keeps SLF4J, which the SDK logs to, from warning on standard error in a JVM without a logging library, such as that of
 * most tests. A logging library that is there works as usual.
 */
final class QuietLogging {

    /** Read by SLF4J 2.0.10 and later when it looks for a logging library; others do not know it. */
    private static final String VERBOSITY = "slf4j.internal.verbosity";

    private QuietLogging() {}

    /** To be called before the SDK is used. */
    static void begin() {
        if (System.getProperty(VERBOSITY) != null) {
            return;
        }
        System.setProperty(VERBOSITY, "ERROR");
        try {
            LoggerFactory.getILoggerFactory();
        } finally {
            System.clearProperty(VERBOSITY);
        }
    }
}
