package io.github.redshiftdevops.core.creation;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;

/** What can be made. */
public enum NewFileKind {
    /** A versioned migration, of the version behind the highest. */
    V,
    /** A repeatable migration. */
    R,
    /** The script that takes a version back. */
    U,
    /** A JUnit test. */
    TEST;

    /**
     * The kind of this name, in any case.
     *
     * @throws FailureException if there is none
     */
    public static NewFileKind named(String name) {
        for (NewFileKind kind : values()) {
            if (kind.name().equalsIgnoreCase(name.strip())) {
                return kind;
            }
        }
        throw FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_PARAMETER, "'" + name + "' is no value for redshift.kind")
                        .withHint("write V, R, U or test"));
    }
}
