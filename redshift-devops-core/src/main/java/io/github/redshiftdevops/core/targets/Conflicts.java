package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** One value, given at more than one place, must be the same everywhere. */
final class Conflicts {

    private Conflicts() {}

    /**
     * Does nothing if all settings are the same.
     *
     * @param name of the value, for people
     * @throws FailureException if two differ; it names both places
     */
    static <T> void reject(String name, List<Setting<T>> settings, BiPredicate<T, T> same) {
        reject(name, settings, same, String::valueOf);
    }

    /**
     * The same, of values that must not be printed as they are.
     *
     * @param printed the value for people
     */
    static <T> void reject(
            String name, List<Setting<T>> settings, BiPredicate<T, T> same, Function<T, String> printed) {
        settings.stream()
                .filter(setting -> !same.test(settings.get(0).value(), setting.value()))
                .findFirst()
                .ifPresent(other -> {
                    throw failure(name, settings.get(0).map(printed), other.map(printed));
                });
    }

    private static FailureException failure(String name, Setting<?> one, Setting<?> other) {
        return FailureException.inProject(Problem.of(
                        ProblemCodes.CONFLICTING_VALUES,
                        "the " + name + " of the target is given twice and differs: '" + one.value() + "' by "
                                + one.origin() + ", '" + other.value() + "' by " + other.origin())
                .withHint("remove one of the two, or make them equal"));
    }
}
