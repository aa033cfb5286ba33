package io.github.redshiftdevops.core.check;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Map;

/** What usually stands behind a failure on the way to the database, the most frequent first. */
final class LikelyCauses {

    private static final List<String> NETWORK = List.of(
            "the security group of the cluster does not let this machine in on its port",
            "the build does not run in a network from which the cluster is reached: a CodeBuild project needs the VPC,"
                    + " private subnets and a security group",
            "the cluster is private, and the tunnel or VPN to its network is not up");

    private static final Map<String, List<String>> CAUSES = Map.of(
            ProblemCodes.CONNECTION_TIMEOUT,
            NETWORK,
            ProblemCodes.UNREACHABLE,
            NETWORK,
            ProblemCodes.CONNECTION_REFUSED,
            List.of("the cluster is paused, resuming or restarting", "the port is another one", "the tunnel is not up"),
            ProblemCodes.UNKNOWN_HOST,
            List.of(
                    "the host is mistyped",
                    "the cluster was deleted, or made again under another name",
                    "the name is known only inside of the VPC"),
            ProblemCodes.LOGIN_FAILED,
            List.of(
                    "the password was changed and the secret or the variable was not",
                    "the user does not exist in this cluster",
                    "the secret belongs to another cluster"),
            ProblemCodes.TLS_FAILED,
            List.of(
                    "host is an address, an alias or a tunnel: the certificate names the endpoint of the cluster;"
                            + " keep the endpoint as host and set redshift.tunnel",
                    "the certificate's authority is not trusted: name its file with redshift.tlsRootCertificate",
                    "something between here and the cluster answers in its place"),
            ProblemCodes.UNKNOWN_DATABASE,
            List.of("the name is mistyped or has another case", "the database was not created in this cluster"),
            ProblemCodes.AWS_UNREACHABLE,
            List.of(
                    "the subnet has no NAT gateway and no VPC endpoint for this service",
                    "the security group does not let HTTPS out",
                    "a proxy is needed and not configured"));

    private LikelyCauses() {}

    /** The failure with the causes in the detail of its first problem. */
    static FailureException addedTo(FailureException failure) {
        Problem problem = failure.problems().get(0);
        List<String> causes = CAUSES.getOrDefault(problem.code(), List.of());
        if (causes.isEmpty()) {
            return failure;
        }
        String text = "likely causes:\n- " + String.join("\n- ", causes);
        String detail = problem.detail() == null ? text : problem.detail() + "\n" + text;
        return new FailureException(failure.fault(), List.of(problem.withDetail(detail)), failure.getCause());
    }
}
