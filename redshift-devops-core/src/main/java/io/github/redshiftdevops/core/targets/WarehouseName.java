package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.DatabaseSecret;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;
import java.util.function.Function;

/**
 * A cluster or workgroup that somebody has named, but that AWS has not described yet.
 *
 * @param name for people
 * @param region where it is, as far as its name tells
 * @param description asks AWS for it
 */
record WarehouseName(String name, Optional<String> region, Function<AwsAccess, Warehouse> description) {

    /** The beginning of the name of a secret that Redshift itself manages. */
    private static final String MANAGED = "redshift!";

    /**
     * The one of the parameters.
     *
     * @throws FailureException if they name a cluster and a workgroup
     */
    static Optional<WarehouseName> of(TargetSettings settings) {
        Optional<Setting<String>> cluster = settings.one(TargetParameter.CLUSTER_IDENTIFIER);
        Optional<Setting<String>> workgroup = settings.one(TargetParameter.WORKGROUP_NAME);
        if (cluster.isPresent() && workgroup.isPresent()) {
            throw FailureException.inProject(Problem.of(
                            ProblemCodes.CONFLICTING_VALUES,
                            cluster.get().origin() + " names the cluster '"
                                    + cluster.get().value() + "', and "
                                    + workgroup.get().origin() + " names the workgroup '"
                                    + workgroup.get().value() + "'")
                    .withHint("remove one of the two"));
        }
        return cluster.map(setting -> cluster(setting.value().strip(), Optional.empty()))
                .or(() -> workgroup.map(setting -> workgroup(setting.value().strip())));
    }

    /** The one that the secret names, in a key of its JSON or by the name that Redshift has given it. */
    static Optional<WarehouseName> of(GivenSecret secret) {
        DatabaseSecret content = secret.content();
        Optional<String> region = content.reference().region();
        return content.clusterIdentifier()
                .map(identifier -> cluster(identifier, region))
                .or(() -> content.workgroupName()
                        .map(name -> new WarehouseName("workgroup '" + name + "'", region, aws -> aws.workgroup(name))))
                .or(() -> content.namespaceName()
                        .map(name -> new WarehouseName("namespace '" + name + "'", region, aws -> aws.namespace(name))))
                .or(() -> managed(content)
                        .map(name -> new WarehouseName(
                                "cluster or namespace '" + name + "'", region, aws -> clusterOrNamespace(aws, name))));
    }

    private static WarehouseName cluster(String identifier, Optional<String> region) {
        return new WarehouseName("cluster '" + identifier + "'", region, aws -> aws.cluster(identifier));
    }

    private static WarehouseName workgroup(String name) {
        return new WarehouseName("workgroup '" + name + "'", Optional.empty(), aws -> aws.workgroup(name));
    }

    /**
     * Redshift names its secrets {@code redshift!<cluster or namespace>-<user>}; where the user begins is told by the
     * secret's content.
     */
    private static Optional<String> managed(DatabaseSecret content) {
        return content.user()
                .map(user -> "-" + user)
                .filter(end ->
                        content.name().startsWith(MANAGED) && content.name().endsWith(end))
                .map(end -> content.name()
                        .substring(MANAGED.length(), content.name().length() - end.length()))
                .filter(name -> !name.isEmpty());
    }

    private static Warehouse clusterOrNamespace(AwsAccess aws, String name) {
        try {
            return aws.cluster(name);
        } catch (FailureException e) {
            if (!e.problems().get(0).code().equals(ProblemCodes.UNKNOWN_WAREHOUSE)) {
                throw e;
            }
            return aws.namespace(name);
        }
    }
}
