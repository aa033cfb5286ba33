package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.sql.Problem;
import java.util.Optional;

/** Refuses a cluster or workgroup that a parameter names beside the address or the secret of another one. */
record OtherWarehouse(TargetSettings settings) {

    /** In the host names of endpoints that Redshift manages in other networks, which have names of their own. */
    private static final String MANAGED_ENDPOINT = "-endpoint-";

    /**
     * Does nothing if host and secret are those of the parameters' cluster or workgroup, or do not tell whose they are.
     *
     * @throws FailureException if they are another one's; it names both places
     */
    void reject(Optional<Setting<String>> host, Optional<GivenSecret> secret) {
        host.ifPresent(given -> EndpointName.of(given.value())
                .filter(endpoint -> !endpoint.name().contains(MANAGED_ENDPOINT))
                .ifPresent(endpoint -> reject(endpoint.kind(), given.map(ignored -> endpoint.name()))));
        secret.ifPresent(given -> {
            given.content().clusterIdentifier().ifPresent(name -> reject(Kind.CLUSTER, given.setting(name)));
            given.content().workgroupName().ifPresent(name -> reject(Kind.WORKGROUP, given.setting(name)));
        });
    }

    private void reject(Kind kind, Setting<String> name) {
        reject(Kind.CLUSTER, settings.one(TargetParameter.CLUSTER_IDENTIFIER), kind, name);
        reject(Kind.WORKGROUP, settings.one(TargetParameter.WORKGROUP_NAME), kind, name);
    }

    private static void reject(Kind askedFor, Optional<Setting<String>> parameter, Kind kind, Setting<String> name) {
        parameter
                .filter(asked -> askedFor != kind || !asked.value().strip().equalsIgnoreCase(name.value()))
                .ifPresent(asked -> {
                    throw FailureException.inProject(Problem.of(
                                    ProblemCodes.CONFLICTING_VALUES,
                                    asked.origin() + " names the " + askedFor + " '" + asked.value() + "', and "
                                            + name.origin() + " leads to the " + kind + " '" + name.value() + "'")
                            .withHint("remove one of the two, or make them equal"));
                });
    }
}
