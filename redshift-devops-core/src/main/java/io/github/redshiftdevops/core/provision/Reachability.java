package io.github.redshiftdevops.core.provision;

import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.Warehouse.Kind;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.targets.AwsFactory;
import io.github.redshiftdevops.core.targets.Database;
import io.github.redshiftdevops.core.targets.Setting;
import io.github.redshiftdevops.core.targets.TargetFile;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the build can log in, in the same way as the goals and tests that come after it. */
record Reachability(AwsFactory aws, ProgressLog log) {

    /**
     * Logs in.
     *
     * @return with what others log in
     * @throws FailureException if that fails
     */
    TargetFile check(TransientWarehouse warehouse, TargetSettings settings) {
        TargetSettings named = settings.replaced(TargetParameter.REGION, warehouse.region())
                .with(parameter(warehouse.kind()), new Setting<>(warehouse.name(), "goal provision"));
        Database database =
                new TargetResolver(aws, log).cluster(named).map(Database::of).orElseThrow();
        logIn(database.connection());
        log.info("Provisioned: " + database.description());
        return TargetFile.of(database, named);
    }

    private static TargetParameter parameter(Kind kind) {
        return kind == Kind.CLUSTER ? TargetParameter.CLUSTER_IDENTIFIER : TargetParameter.WORKGROUP_NAME;
    }

    private void logIn(ConnectionDetails details) {
        try (Connection connection = new RedshiftDataSource(details, log).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        } catch (SQLException e) {
            throw Diagnosis.of(e, new Circumstances(details, Path.of("")));
        }
    }
}
