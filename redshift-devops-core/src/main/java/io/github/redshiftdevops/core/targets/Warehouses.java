package io.github.redshiftdevops.core.targets;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.FailureException.Fault;
import io.github.redshiftdevops.core.Patience;
import io.github.redshiftdevops.core.ProblemCodes;
import io.github.redshiftdevops.core.aws.AwsAccess;
import io.github.redshiftdevops.core.aws.SecretReference;
import io.github.redshiftdevops.core.aws.Warehouse;
import io.github.redshiftdevops.sql.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What AWS says about the cluster or workgroup of one target. It is asked once, and only for what nobody has given. */
final class Warehouses {

    /** In these the endpoint does not answer, and it will after some time or after somebody has done something. */
    private static final Set<String> NOT_UP =
            Set.of("paused", "pausing", "resuming", "creating", "rebooting", "renaming", "restoring");

    private final TargetContext context;

    private @Nullable Warehouse described;

    Warehouses(TargetContext context) {
        this.context = context;
    }

    /**
     * The one that the parameters or the secret name, described and up.
     *
     * @throws FailureException if AWS does not know it, or it does not come up in time
     */
    Optional<Warehouse> named(Optional<GivenSecret> secret) {
        return WarehouseName.of(context.settings())
                .or(() -> secret.flatMap(WarehouseName::of))
                .map(this::describe);
    }

    /**
     * The secret in which Redshift keeps the admin's login of the one that the parameters name; empty if they name none,
     * or Redshift keeps none for it.
     *
     * @throws FailureException if AWS does not know the cluster or workgroup, or the secret cannot be read
     */
    Optional<GivenSecret> adminSecret() {
        return WarehouseName.of(context.settings())
                .map(this::describe)
                .flatMap(Warehouse::adminSecretArn)
                .map(arn -> GivenSecret.read(SecretReference.parse(arn), context.aws()));
    }

    private Warehouse describe(WarehouseName name) {
        if (described == null) {
            described = describeWhenUp(name, context.awsIn(name.region()));
        }
        return described;
    }

    private Warehouse describeWhenUp(WarehouseName name, AwsAccess aws) {
        Patience patience = context.patience();
        Warehouse warehouse = name.description().apply(aws);
        while (!isUp(warehouse)) {
            waitFor(warehouse, patience);
            warehouse = name.description().apply(aws);
        }
        return warehouse;
    }

    private static boolean isUp(Warehouse warehouse) {
        return warehouse.host().isPresent()
                && !NOT_UP.contains(warehouse.status().toLowerCase(Locale.ROOT));
    }

    private static void waitFor(Warehouse warehouse, Patience patience) {
        try {
            if (!patience.waitFor(text(warehouse))) {
                throw notUp(warehouse);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notUp(warehouse);
        }
    }

    private static String text(Warehouse warehouse) {
        return "the " + warehouse.kind() + " '" + warehouse.name() + "', which is "
                + warehouse.status().toLowerCase(Locale.ROOT);
    }

    private static FailureException notUp(Warehouse warehouse) {
        Problem problem = Problem.of(
                        ProblemCodes.WAREHOUSE_NOT_AVAILABLE,
                        "the " + warehouse.kind() + " '" + warehouse.name() + "' is "
                                + warehouse.status().toLowerCase(Locale.ROOT))
                .withHint(
                        warehouse.status().equalsIgnoreCase("paused")
                                ? "resume it with 'aws redshift resume-cluster --cluster-identifier " + warehouse.name()
                                        + "'"
                                : "wait until it is available; for a longer wait set redshift.connectRetrySeconds");
        return new FailureException(Fault.ENVIRONMENT, List.of(problem), null);
    }
}
