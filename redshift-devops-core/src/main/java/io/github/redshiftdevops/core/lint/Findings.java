package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.sql.Location;
import io.github.redshiftdevops.sql.Problem;
import io.github.redshiftdevops.sql.SecretLiteral;
import java.util.ArrayList;
import java.util.List;

/** Takes what one rule finds. */
public final class Findings {

    private final RuleInfo rule;

    private final Severity severity;

    private final Project project;

    private final Directives directives;

    private final List<Finding> found = new ArrayList<>();

    Findings(RuleInfo rule, Severity severity, Project project, Directives directives) {
        this.rule = rule;
        this.severity = severity;
        this.project = project;
        this.directives = directives;
    }

    /** What all scripts together say. */
    public Project project() {
        return project;
    }

    /** Something is wrong at a token. */
    public void at(Sql sql, int token, String message, String hint) {
        int last = Math.max(0, Math.min(token, sql.size() - 1));
        int start = sql.offset(last);
        int end = start + sql.token(last).text().length();
        if (!directives.switchOff(rule.code(), start)) {
            add(sql.script().location(start, end), message, hint);
        }
    }

    /** Something secret is at a token: it is shown masked. If it came from a placeholder there is nothing wrong. */
    public void atSecret(Sql sql, int token, String message, String hint) {
        int start = sql.offset(token);
        int end = start + sql.token(token).text().length();
        if (!sql.script().isReplaced(start, end) && !directives.switchOff(rule.code(), start)) {
            Location place = sql.script().location(start, end);
            String before = place.lineText()
                    .substring(0, Math.min(place.column() - 1, place.lineText().length()));
            add(
                    new Location(
                            place.file(),
                            place.line(),
                            place.column(),
                            before + SecretLiteral.MASK,
                            SecretLiteral.MASK.length()),
                    message,
                    hint);
        }
    }

    /** Something is wrong with the whole file. */
    public void atFile(Script script, String message, String hint) {
        if (!directives.switchOff(rule.code(), -1)) {
            add(script.locationInFile(0, 1), message, hint);
        }
    }

    /** Something is wrong at characters of the file as it was written. */
    public void atCharacters(Script script, Placeholder place, String message, String hint) {
        if (!directives.switchOff(rule.code(), -1)) {
            add(script.locationInFile(place.start(), place.length()), message, hint);
        }
    }

    /** The comments of the script that cannot be understood. */
    public void atMistakenDirectives(Script script, String hint) {
        directives
                .mistakes()
                .forEach(mistake -> add(script.location(mistake.start(), mistake.end()), mistake.what(), hint));
    }

    private void add(Location where, String message, String hint) {
        found.add(new Finding(
                rule, severity, Problem.of(rule.code(), message).at(where).withHint(hint)));
    }

    List<Finding> found() {
        return found;
    }
}
