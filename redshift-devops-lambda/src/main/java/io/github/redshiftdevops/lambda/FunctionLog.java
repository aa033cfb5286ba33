package io.github.redshiftdevops.lambda;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.github.redshiftdevops.core.ProgressLog;

/** Writes to the function's log, without what is for finding our own defects. */
record FunctionLog(LambdaLogger logger) implements ProgressLog {

    @Override
    public void info(String line) {
        logger.log("[INFO] " + line + "\n");
    }

    @Override
    public void warn(String line) {
        logger.log("[WARN] " + line + "\n");
    }

    @Override
    public void debug(String line) {}
}
