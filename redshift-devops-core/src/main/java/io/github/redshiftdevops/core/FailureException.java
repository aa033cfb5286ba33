package io.github.redshiftdevops.core;

import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for cannot be done. This is the only exception that leaves the rooms of this module on purpose; its
 * message is the text of its problems and never holds a secret.
 */
public class FailureException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Who can mend it. */
    public enum Fault {
        /** The project: its settings or its migrations. */
        PROJECT,
        /** The world outside of the project: network, cluster, credentials. */
        ENVIRONMENT
    }

    private final transient List<Problem> problems;

    private final Fault fault;

    /** With at least one problem and, if an exception stands behind them, that exception. */
    public FailureException(Fault fault, List<Problem> problems, @Nullable Throwable cause) {
        super(text(problems), cause);
        this.problems = List.copyOf(problems);
        this.fault = fault;
    }

    /** A problem that the project can mend. */
    public static FailureException inProject(Problem problem) {
        return new FailureException(Fault.PROJECT, List.of(problem), null);
    }

    /** What is wrong, never empty. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether the first problem is this one. */
    public boolean hasCode(String code) {
        return problems.get(0).code().equals(code);
    }

    /** Who can mend it. */
    public Fault fault() {
        return fault;
    }

    private static String text(List<Problem> problems) {
        return problems.stream().flatMap(problem -> problem.lines().stream()).collect(Collectors.joining("\n"));
    }
}
