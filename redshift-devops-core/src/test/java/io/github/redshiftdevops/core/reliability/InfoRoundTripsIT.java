package io.github.redshiftdevops.core.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.info.SchemaInfo;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoRoundTripsIT {

    @TempDir
    private Path folder;

    @Test
    void infoConnectsOnceAndAsksAtMostTenTimes() throws Exception {
        Project project = Project.transactional(folder);
        try (Databases databases = new Databases();
                TurnProxy proxy = TurnProxy.start(databases.port())) {
            ConnectionDetails database = databases.create();
            project.migrate(database, Map.of());

            SchemaInfo info = project.info(databases.through(proxy, database));

            assertThat(info.migrations()).hasSize(Project.MIGRATIONS);
            assertThat(proxy.connections()).isEqualTo(1);
            assertThat(proxy.turns()).isBetween(2, 10);
        }
    }
}
