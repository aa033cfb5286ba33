package io.github.redshiftdevops.core.targets;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Login;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one source says about the target: all of it or a part.
 *
 * @param login how user and password are renewed; empty if they never are
 */
record Candidate(Part<JdbcUrl> url, Part<String> user, Part<Secret> password, Optional<Login> login) {

    /** One whose user and password are never renewed. */
    Candidate(Part<JdbcUrl> url, Part<String> user, Part<Secret> password) {
        this(url, user, password, Optional.empty());
    }

    /**
     * How to log in.
     *
     * @throws FailureException if a part is missing
     */
    Setting<Login> completeLogin() {
        List<Part<?>> missing = parts().filter(part -> !part.isGiven()).toList();
        if (!missing.isEmpty()) {
            throw FailureException.inProject(incomplete(missing));
        }
        Login value = login.orElseGet(
                () -> Login.of(user.first().value(), password.first().value()));
        return new Setting<>(value, password.first().origin());
    }

    private Problem incomplete(List<Part<?>> missing) {
        String names = missing.stream().map(Part::name).collect(joining(" and "));
        String given = parts().filter(Part::isGiven)
                .map(part -> part.name() + " from " + part.first().origin())
                .collect(joining(", "));
        String remedies = missing.stream().map(Part::remedy).collect(joining("; "));
        return Problem.of(
                        ProblemCodes.INCOMPLETE_TARGET,
                        "the target is incomplete, its " + names + (missing.size() == 1 ? " is" : " are") + " missing")
                .withDetail("given: " + given)
                .withHint(remedies);
    }

    private Stream<Part<?>> parts() {
        return Stream.of(url, user, password);
    }
}
