package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.lint.rules.Rules;
import io.github.redshiftdevops.core.migrate.MigrationSettings;
import io.github.redshiftdevops.core.migrate.PlaceholderSettings;
import io.github.redshiftdevops.core.migrate.ScriptFile;
import io.github.redshiftdevops.core.migrate.ScriptFile.Kind;
import io.github.redshiftdevops.core.migrate.ScriptFiles;
import io.github.redshiftdevops.sql.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the rules about the migrations that Flyway would find. No database is needed. Thread-safe. */
public final class Lint {

    private static final Set<String> CODES =
            Rules.ALL.stream().map(rule -> rule.info().code()).collect(Collectors.toUnmodifiableSet());

    private final MigrationSettings migrations;

    private final LintSettings settings;

    /** Of these migrations. */
    public Lint(MigrationSettings migrations, LintSettings settings) {
        this.migrations = migrations;
        this.settings = settings;
    }

    /**
     * Looks at every script.
     *
     * @throws FailureException if settings of Flyway are wrong, or files cannot be read
     */
    public LintReport run(ProgressLog log) {
        List<ScriptFile> files = ScriptFiles.find(migrations, log);
        PlaceholderSettings placeholders = ScriptFiles.placeholders(migrations);
        List<Script> scripts = files.stream()
                .map(file -> new Script(file, displayName(file.file()), Substituted.of(file.text(), placeholders)))
                .toList();
        Optional<Set<Path>> edited = edited(files);
        List<String> notes = edited.isPresent()
                ? List.of()
                : List.of("RSL033 was not asked: git does not tell what the default branch has; validate compares with"
                        + " what was applied");
        return new LintReport(scripts.size(), findings(new Project(scripts, edited.orElse(Set.of()))), notes);
    }

    private Optional<Set<Path>> edited(List<ScriptFile> files) {
        boolean asked = settings.severityOf(Rules.EDITED_MIGRATION.info()) != Severity.OFF;
        List<Path> versioned = files.stream()
                .filter(file -> file.kind() == Kind.VERSIONED)
                .map(ScriptFile::file)
                .toList();
        return asked ? DefaultBranch.editedSince(versioned) : Optional.of(Set.of());
    }

    /** What the rules find in these scripts. */
    List<Finding> findings(Project project) {
        List<Finding> findings = new ArrayList<>();
        for (Script script : project.scripts()) {
            Directives directives = Directives.of(script.text(), CODES);
            for (LintRule rule : Rules.ALL) {
                Severity severity = settings.severityOf(rule.info());
                if (severity != Severity.OFF) {
                    Findings found = new Findings(rule.info(), severity, project, directives);
                    rule.check(script, found);
                    findings.addAll(found.found());
                }
            }
        }
        findings.sort(Comparator.comparing(
                        (Finding finding) -> String.valueOf(place(finding).file()))
                .thenComparing(finding -> place(finding).line())
                .thenComparing(finding -> place(finding).column()));
        return findings;
    }

    private static Location place(Finding finding) {
        return Objects.requireNonNull(finding.problem().where());
    }

    private String displayName(Path file) {
        Path folder = migrations.displayDirectory().toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : file;
        return shown.toString().replace('\\', '/');
    }
}
