package io.github.redshiftdevops.core.lint;

/** One thing that can be wrong. Stateless. */
public interface LintRule {

    /** What there is to know about it. */
    RuleInfo info();

    /** Reports what is wrong in the script. */
    void check(Script script, Findings findings);
}
