package io.github.redshiftdevops.core.migrate;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.internal.info.MigrationInfoImpl;

/** How much is undone. */
public sealed interface UndoTarget {

    /** All migrations with a version above this one. */
    record ToVersion(MigrationVersion version) implements UndoTarget {

        @Override
        public List<MigrationInfoImpl> choose(List<MigrationInfoImpl> applied) {
            return applied.stream()
                    .filter(migration -> migration.getVersion().compareTo(version) > 0)
                    .toList();
        }
    }

    /** The versioned migrations that were applied last. */
    record Last(int count) implements UndoTarget {

        @Override
        public List<MigrationInfoImpl> choose(List<MigrationInfoImpl> applied) {
            return applied.stream().limit(count).toList();
        }
    }

    /**
     * Those that are to be undone.
     *
     * @param applied all that could be, the newest first
     */
    List<MigrationInfoImpl> choose(List<MigrationInfoImpl> applied);

    /**
     * What the parameters say; if they say nothing, the last migration.
     *
     * @param version for example {@code 1.2}; {@code 0} for all
     * @param count from 1
     * @throws FailureException if both are given, or one of them is wrong
     */
    static UndoTarget of(Optional<String> version, Optional<Integer> count) {
        if (version.isPresent() && count.isPresent()) {
            throw invalid(
                    "redshift.undoTarget is '" + version.get() + "' and redshift.undoCount is '" + count.get() + "'",
                    "set one of them");
        }
        if (version.isPresent()) {
            return new ToVersion(parsed(version.get()));
        }
        int last = count.orElse(1);
        if (last < 1) {
            throw invalid("redshift.undoCount is '" + last + "'", "set it to 1 or more");
        }
        return new Last(last);
    }

    private static MigrationVersion parsed(String version) {
        try {
            MigrationVersion parsed = MigrationVersion.fromVersion(version);
            if (parsed.getVersion() != null && Character.isDigit(version.charAt(0))) {
                return parsed;
            }
        } catch (FlywayException e) {
            // It is none.
        }
        throw invalid(
                "redshift.undoTarget is '" + version + "', which is no version",
                "set it to the version that shall remain, for example 1.2, or to 0 for none");
    }

    private static FailureException invalid(String message, String hint) {
        return FailureException.inProject(
                Problem.of(ProblemCodes.INVALID_PARAMETER, message).withHint(hint));
    }
}
