package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.ProgressLog;
import java.util.EnumSet;
import java.util.Set;

/** Prints a line for each step. It is written by the walking thread and read by the one that watches the time. */
final class Walk {

    private static final String LINE = "%-7s  %-11s  %s";

    private final ProgressLog log;

    private final Set<Step> passed = EnumSet.noneOf(Step.class);

    private volatile Step current = Step.SETTINGS;

    Walk(ProgressLog log) {
        this.log = log;
    }

    /** The step that has begun and not ended. */
    Step current() {
        return current;
    }

    void begin(Step step) {
        current = step;
    }

    boolean hasPassed(Step step) {
        return passed.contains(step);
    }

    void passed(Step step, String finding) {
        passed.add(step);
        log.info(line("ok", step, finding));
    }

    void skipped(Step step, String reason) {
        log.info(line("skipped", step, reason));
    }

    void warned(Step step, String finding) {
        log.warn(line("warning", step, finding));
    }

    /** The line of the step that has failed. */
    String failed() {
        return line("FAILED", current, "see below");
    }

    private static String line(String result, Step step, String finding) {
        return LINE.formatted(result, step, finding);
    }
}
