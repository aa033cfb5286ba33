package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetParameter;
import java.nio.file.Path;

/** The notes in the folder of a build that name its warehouse. */
final class Notes {

    private Notes() {}

    /** Removes them when the warehouse is gone. The note for the tests stays if it names another database. */
    static void forget(Path buildDirectory) {
        TransientWarehouse.read(buildDirectory)
                .ifPresent(warehouse -> TargetFile.read(buildDirectory)
                        .filter(file -> names(file, warehouse.name()))
                        .ifPresent(file -> TargetFile.remove(buildDirectory)));
        TransientWarehouse.remove(buildDirectory);
    }

    private static boolean names(TargetFile file, String name) {
        return name.equals(file.parameters().get(TargetParameter.WORKGROUP_NAME))
                || name.equals(file.parameters().get(TargetParameter.CLUSTER_IDENTIFIER));
    }
}
