package io.github.redshiftdevops.core.targets;

import static java.util.stream.Collectors.joining;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.connection.JdbcUrl;
import io.github.redshiftdevops.core.connection.Secret;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.stream.Stream;

/** What one source says about the target: all of it, a part or nothing. */
record Candidate(Part<JdbcUrl> url, Part<String> user, Part<Secret> password) {

    /** Whether the source means a cluster. A password alone means none: it may belong to anything. */
    boolean namesCluster() {
        return url.isGiven() || user.isGiven();
    }

    /** Where the source's first part comes from; there must be one. */
    String origin() {
        return parts().filter(Part::isGiven).findFirst().orElseThrow().first().origin();
    }

    /**
     * The cluster.
     *
     * @throws FailureException if a part is missing
     */
    Target.Cluster cluster() {
        List<Part<?>> missing = parts().filter(part -> !part.isGiven()).toList();
        if (!missing.isEmpty()) {
            throw FailureException.inProject(incomplete(missing));
        }
        return new Target.Cluster(url.first(), user.first(), password.first());
    }

    private Problem incomplete(List<Part<?>> missing) {
        String names = missing.stream().map(Part::name).collect(joining(" and "));
        String given = parts().filter(Part::isGiven)
                .map(part -> part.name() + " from " + part.first().origin())
                .collect(joining(", "));
        String remedies = missing.stream().map(Part::remedy).collect(joining("; "));
        return Problem.of(ProblemCodes.INCOMPLETE_TARGET, "the target is incomplete, its " + names + " is missing")
                .withDetail("given: " + given)
                .withHint(remedies);
    }

    private Stream<Part<?>> parts() {
        return Stream.of(url, user, password);
    }
}
