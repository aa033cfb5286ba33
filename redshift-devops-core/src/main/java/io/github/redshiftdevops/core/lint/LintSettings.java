package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.lint.rules.Rules;
import io.github.redshiftdevops.sql.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is asked of lint.
 *
 * @param severities by code; a rule that is not named has its own
 * @param failOn the least severity at which the build fails; {@link Severity#OFF} for never
 */
public record LintSettings(Map<String, Severity> severities, Severity failOn) {

    /**
     * Settings as the user gave them.
     *
     * @throws FailureException if there is no such rule or severity
     */
    public static LintSettings of(Map<String, String> severities, String failOn) {
        Map<String, Severity> byCode = new HashMap<>();
        severities.forEach((code, severity) -> {
            requireRule(code);
            byCode.put(code, severity("<" + code + "> in <lint> of the pom", severity));
        });
        return new LintSettings(Map.copyOf(byCode), severity("redshift.lintFailOn", failOn));
    }

    private static void requireRule(String code) {
        if (Rules.ALL.stream().noneMatch(rule -> rule.info().code().equals(code))) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.INVALID_PARAMETER, "<lint> of the pom names the rule '" + code + "'")
                    .withHint("write one of "
                            + Rules.ALL.stream().map(rule -> rule.info().code()).collect(Collectors.joining(", "))));
        }
    }

    private static Severity severity(String parameter, String value) {
        return Severity.named(value)
                .orElseThrow(() -> FailureException.inProject(
                        Problem.of(ProblemCodes.INVALID_PARAMETER, parameter + " is '" + value + "'")
                                .withHint("write error, warning, info or off")));
    }

    /** How bad it is what the rule finds. */
    Severity severityOf(RuleInfo rule) {
        return severities.getOrDefault(rule.code(), rule.severity());
    }
}
