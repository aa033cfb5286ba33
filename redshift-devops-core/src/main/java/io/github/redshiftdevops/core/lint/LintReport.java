package io.github.redshiftdevops.core.lint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What lint has found.
 *
 * @param findings in the order of files and lines
 * @param notes what could not be looked at, and why
 */
public record LintReport(int scripts, List<Finding> findings, List<String> notes) {

    /** What is this bad or worse. */
    public List<Finding> atLeast(Severity severity) {
        return findings.stream()
                .filter(finding ->
                        severity != Severity.OFF && finding.severity().isAtLeast(severity))
                .toList();
    }

    /** For example {@code 12 scripts: 1 error, 3 warnings, 0 infos}. */
    public String summary() {
        return counted(scripts, "script") + ": "
                + Stream.of(Severity.ERROR, Severity.WARNING, Severity.INFO)
                        .map(severity -> counted(count(severity), severity.key()))
                        .collect(Collectors.joining(", "));
    }

    private int count(Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
