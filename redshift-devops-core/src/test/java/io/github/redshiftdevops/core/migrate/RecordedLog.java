package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.ProgressLog;
import java.util.ArrayList;
import java.util.List;

/** Keeps the lines for a test to look at; durations are replaced by {@code N}. */
final class RecordedLog implements ProgressLog {

    private final List<String> infos = new ArrayList<>();

    private final List<String> warnings = new ArrayList<>();

    private final List<String> details = new ArrayList<>();

    @Override
    public void info(String line) {
        infos.add(line.replaceAll("\\d+ ms", "N ms"));
    }

    @Override
    public void warn(String line) {
        warnings.add(line);
    }

    @Override
    public void debug(String line) {
        details.add(line);
    }

    List<String> infos() {
        return infos;
    }

    List<String> warnings() {
        return warnings;
    }

    List<String> details() {
        return details;
    }
}
