package io.github.redshiftdevops.core.lint;

/** A rule that looks at one statement at a time, also at those in bodies of procedures. */
public interface StatementRule extends LintRule {

    /** Reports what is wrong in the statement. */
    void check(Sql sql, Findings findings);

    @Override
    default void check(Script script, Findings findings) {
        script.allStatements().forEach(sql -> check(sql, findings));
    }
}
