package io.github.redshiftdevops.maven;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** The one place where our failures become Maven's. */
final class Failures {

    private Failures() {}

    /**
     * Prints the problems, and returns what Maven is to print at the end of the build.
     *
     * @throws MojoExecutionException instead if the project cannot mend it
     */
    static MojoFailureException shown(FailureException failure, Log log) throws MojoExecutionException {
        failure.problems().forEach(problem -> problem.lines().forEach(log::error));
        log.debug(failure);
        String summary = summary(failure.problems());
        if (failure.fault() == Fault.ENVIRONMENT) {
            throw new MojoExecutionException(summary, failure.getCause());
        }
        return new MojoFailureException(summary);
    }

    private static String summary(List<Problem> problems) {
        Problem first = problems.get(0);
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more, see above)";
        return first.code() + ": " + first.message() + more;
    }
}
