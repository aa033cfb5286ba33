package io.github.redshiftdevops.core.mistakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import io.github.redshiftdevops.core.FailureException;
import io.github.redshiftdevops.core.ProgressLog;
import io.github.redshiftdevops.core.aws.StubbedAws;
import io.github.redshiftdevops.core.check.Check;
import io.github.redshiftdevops.core.check.CheckSettings;
import io.github.redshiftdevops.core.connection.ConnectionDetails;
import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import io.github.redshiftdevops.core.diagnosis.Circumstances;
import io.github.redshiftdevops.core.diagnosis.Diagnosis;
import io.github.redshiftdevops.core.migrate.SchemaHistory;
import io.github.redshiftdevops.core.targets.LocalDatabase;
import io.github.redshiftdevops.core.targets.Target;
import io.github.redshiftdevops.core.targets.TargetParameter;
import io.github.redshiftdevops.core.targets.TargetResolver;
import io.github.redshiftdevops.core.targets.TargetSettings;
import io.github.redshiftdevops.sql.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A build of somebody, with the settings that it has been given so far. */
final class Build {

    /** It must not stand in any problem. */
    static final String PASSWORD = "pä$$'\"\\%&w0rd";

    /** It is not shown in part either. */
    static final List<String> PASSWORD_PARTS = List.of("pä$$", "w0rd");

    static final String SECRET = "redshift/prod";

    private final StubbedAws aws;

    private TargetSettings settings;

    /** Without any setting, but for the patience: it has none. */
    Build(StubbedAws aws) {
        this.aws = aws;
        this.settings = TargetSettings.of(Map.of()).with(TargetParameter.CONNECT_RETRY, "0");
    }

    StubbedAws aws() {
        return aws;
    }

    TargetSettings settings() {
        return settings;
    }

    /** A parameter; of one that is given already there are two values then. */
    Build with(TargetParameter parameter, String value) {
        settings = settings.with(parameter, value);
        return this;
    }

    /** A parameter instead of the value that it has. */
    Build replacing(TargetParameter parameter, String value) {
        settings = settings.replaced(parameter, value);
        return this;
    }

    Build without(TargetParameter parameter) {
        return replacing(parameter, "");
    }

    Build variable(String name, String value) {
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put(name, value);
        settings = new TargetSettings(settings.parameters(), settings.server(), environment);
        return this;
    }

    /** Names the secret, of which AWS has this text. */
    Build secret(String text) {
        aws.secret(SECRET, text);
        return with(TargetParameter.SECRET_ID, SECRET);
    }

    /** Names the secret, which has all that is needed, but for one other key. */
    Build secretWith(String key, String value) {
        JsonObject secret = completeSecret();
        secret.addProperty(key, value);
        return secret(secret.toString());
    }

    /** Names the secret, in which the key is mistyped. */
    Build secretWithRenamed(String key, String mistyped) {
        JsonObject secret = completeSecret();
        secret.add(mistyped, secret.remove(key));
        return secret(secret.toString());
    }

    private static JsonObject completeSecret() {
        JsonObject secret = new JsonObject();
        secret.addProperty("username", "deployer");
        secret.addProperty("password", PASSWORD);
        secret.addProperty("host", "prod.example.com");
        secret.addProperty("port", 5439);
        secret.addProperty("dbname", "shop");
        return secret;
    }

    /** The target, as every goal finds it. */
    Target resolve() {
        return new TargetResolver(aws::access, ProgressLog.NONE).resolve(settings);
    }

    /** The target, which is no local Redshift. */
    Target.Cluster cluster() {
        return Optional.of(resolve())
                .filter(Target.Cluster.class::isInstance)
                .map(Target.Cluster.class::cast)
                .orElseThrow();
    }

    /** A connection, as every goal makes it. */
    Connection connect() throws SQLException {
        ConnectionDetails details = cluster().connectionDetails();
        try {
            return new RedshiftDataSource(details).getConnection();
        } catch (SQLException e) {
            throw Diagnosis.of(e, new Circumstances(details, Path.of("")));
        }
    }

    /** Connects, as every goal does, and says what {@link #check} says too. */
    void tryBoth() throws SQLException {
        FailureException checked = catchThrowableOfType(FailureException.class, () -> check(List.of()));
        try (Connection connection = connect()) {
            throw new AssertionError("connected: " + connection);
        } catch (FailureException e) {
            assertThat(withoutDetail(checked)).isEqualTo(withoutDetail(e));
            throw checked;
        }
    }

    private static List<Problem> withoutDetail(FailureException failure) {
        return failure.problems().stream()
                .map(problem -> problem.withDetail(null))
                .toList();
    }

    /** Checks the way to a schema of migrations. */
    void checkSchema(String schema) {
        check(List.of(schema));
    }

    private void check(List<String> schemas) {
        SchemaHistory history = new SchemaHistory(schemas, Optional.empty(), "flyway_schema_history", false);
        LocalDatabase none = () -> {
            throw new AssertionError("a local Redshift was asked for");
        };
        new Check(none, aws::access, ProgressLog.NONE)
                .run(new CheckSettings(settings, history, Duration.ofSeconds(60)));
    }
}
