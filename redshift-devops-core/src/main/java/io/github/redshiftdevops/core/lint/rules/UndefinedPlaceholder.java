package io.github.redshiftdevops.core.lint.rules;

import io.github.redshiftdevops.core.lint.Findings;
import io.github.redshiftdevops.core.lint.LintRule;
import io.github.redshiftdevops.core.lint.RuleInfo;
import io.github.redshiftdevops.core.lint.Script;
import java.util.Locale;

/** Placeholders that no setting defines. */
final class UndefinedPlaceholder implements LintRule {

    @Override
    public RuleInfo info() {
        return RuleInfo.warning(
                "RSL043",
                "undefined-placeholder",
                "a placeholder has no value",
                "https://flywaydb.org/documentation/configuration/placeholder");
    }

    @Override
    public void check(Script script, Findings findings) {
        script.undefinedPlaceholders()
                .forEach(placeholder -> findings.atCharacters(
                        script,
                        placeholder,
                        "no setting defines the placeholder '" + placeholder.name() + "'",
                        "set placeholders." + placeholder.name() + " in <flyway>, or FLYWAY_PLACEHOLDERS_"
                                + placeholder.name().toUpperCase(Locale.ROOT) + " where the build runs"));
    }
}
