package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.lint.rules.Rules;
import io.github.redshiftdevops.core.migrate.FlywaySettings;
import io.github.redshiftdevops.core.migrate.FlywaySources;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.sql.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A folder with migrations, which are written as one text: a line {@code -- file: V1__a.sql} begins a file, and what
 * stands before the first is in a file of the default name.
 */
record LintedProject(Path folder) {

    private static final String FILE = "-- file: ";

    LintedProject write(String defaultName, String text) throws IOException {
        StringBuilder content = new StringBuilder();
        String name = defaultName;
        for (String line : text.lines().toList()) {
            if (line.startsWith(FILE)) {
                writeFile(name, content);
                name = line.substring(FILE.length());
                content = new StringBuilder();
            } else {
                content.append(line).append('\n');
            }
        }
        writeFile(name, content);
        return this;
    }

    private void writeFile(String name, StringBuilder content) throws IOException {
        if (!content.isEmpty()) {
            Files.writeString(folder.resolve(name), content);
        }
    }

    MigrationSettings settings() {
        FlywaySettings flyway = FlywaySettings.of(new FlywaySources(
                folder,
                Map.of(
                        "locations",
                        "filesystem:.",
                        "placeholders.schema",
                        "sales",
                        "placeholders.reader_password",
                        "x"),
                Map.of(),
                Map.of(),
                Map.of()));
        return new MigrationSettings(folder, LintedProject.class.getClassLoader(), flyway);
    }

    LintReport lint(LintSettings settings) {
        return new Lint(settings(), settings).run(ProgressLog.NONE);
    }

    /** Only this rule is asked. */
    LintReport lint(RuleInfo only) {
        Map<String, Severity> severities = new HashMap<>();
        Rules.ALL.forEach(rule -> severities.put(rule.info().code(), Severity.OFF));
        severities.put(only.code(), only.severity());
        return lint(new LintSettings(severities, Severity.ERROR));
    }

    /** A line for each finding: {@code V1__a.sql:3:1: RSL003 warning: message}. */
    static String lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> {
                    Location where = Objects.requireNonNull(finding.problem().where());
                    return where.file() + ":" + where.line() + ":" + where.column() + ": "
                            + finding.problem().code() + " "
                            + finding.severity().key() + ": "
                            + finding.problem().message();
                })
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
