package io.github.redshiftdevops.core.lint;

import io.github.redshiftdevops.sql.Problem;

/** What a rule has found. */
public record Finding(RuleInfo rule, Severity severity, Problem problem) {}
