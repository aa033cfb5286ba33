package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Nodes;
import io.github.redshiftdevops.core.aws.NewWarehouse.Size.Rpus;
import io.github.redshiftdevops.sql.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a warehouse of a build may cost at most. It is meant for a parent pom.
 *
 * @param nodeTypes of which a cluster may be
 */
public record CostGuard(int maxRpus, int maxNodes, List<String> nodeTypes, Duration maxLife) {

    /**
     * Does nothing if the warehouse is within the limits.
     *
     * @throws FailureException with a problem for each limit that it exceeds
     */
    void check(TransientSettings settings) {
        List<Problem> problems = new ArrayList<>();
        if (settings.size() instanceof Rpus rpus) {
            check(rpus, problems);
        }
        if (settings.size() instanceof Nodes nodes) {
            check(nodes, problems);
        }
        checkLife(settings.life(), problems);
        if (!problems.isEmpty()) {
            throw new FailureException(Fault.PROJECT, problems, null);
        }
    }

    private void check(Rpus rpus, List<Problem> problems) {
        if (rpus.base() < 1 || rpus.max() < rpus.base()) {
            problems.add(
                    invalid(
                            "a workgroup cannot grow from " + rpus.base() + " to " + rpus.max() + " RPU",
                            "set redshift.transient.baseRpu to 4 or a multiple of 8, and redshift.transient.maxRpu to no less"));
        }
        if (rpus.max() > maxRpus) {
            problems.add(refused(
                    rpus.max() + " RPU are more than the " + maxRpus + " that redshift.transient.limitRpu allows",
                    "set redshift.transient.baseRpu and redshift.transient.maxRpu to " + maxRpus + " or less"));
        }
    }

    private void check(Nodes nodes, List<Problem> problems) {
        if (nodes.count() < 1) {
            problems.add(invalid(
                    "a cluster cannot have " + nodes.count() + " nodes", "set redshift.transient.nodes to 1 or more"));
        }
        if (nodes.count() > maxNodes) {
            problems.add(refused(
                    nodes.count() + " nodes are more than the " + maxNodes
                            + " that redshift.transient.limitNodes allows",
                    "set redshift.transient.nodes to " + maxNodes + " or less"));
        }
        if (!nodeTypes.contains(nodes.type())) {
            problems.add(refused(
                    "the node type '" + nodes.type() + "' is none that redshift.transient.limitNodeTypes allows",
                    "set redshift.transient.nodeType to one of " + String.join(", ", nodeTypes)));
        }
    }

    private void checkLife(Duration life, List<Problem> problems) {
        if (life.isZero() || life.isNegative()) {
            problems.add(invalid(
                    "a warehouse cannot live for " + life.toMinutes() + " minutes",
                    "set redshift.transient.lifeMinutes to the time that the build takes at most"));
        }
        if (life.compareTo(maxLife) > 0) {
            problems.add(refused(
                    "a life of " + life.toMinutes() + " minutes is longer than the " + maxLife.toMinutes()
                            + " that redshift.transient.limitLifeMinutes allows",
                    "set redshift.transient.lifeMinutes to " + maxLife.toMinutes() + " or less"));
        }
    }

    private static Problem refused(String message, String hint) {
        return Problem.of(ProblemCodes.COST_REFUSED, message).withHint(hint);
    }

    private static Problem invalid(String message, String hint) {
        return Problem.of(ProblemCodes.INVALID_PARAMETER, message).withHint(hint);
    }
}
