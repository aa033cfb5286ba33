package io.github.redshiftdevops.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.lambda.RuntimeApi.Told;
import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real runtime interface client, Lambda's runtime API as it is documented, and a local Redshift. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime interface client has a native part for Linux only")
class FunctionIT {

    private static final String PASSWORD = "never-to-be-seen";

    private final LocalRedshift redshift = LocalRedshift.start(LocalRedshiftSettings.defaults());

    @TempDir
    Path folder;

    @BeforeEach
    void project() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createDirectories(folder.resolve("db/migration"));
        migration("V1__users.sql", "create table users (id integer);");
        migration("V2__names.sql", "alter table users add column ${column} varchar(20);");
    }

    @AfterEach
    void end() {
        redshift.close();
    }

    @Test
    void whatSucceedsIsAResponseAndWhatFailsIsAnError() throws Exception {
        try (RuntimeApi api = new RuntimeApi(secret());
                FunctionProcess function = FunctionProcess.start(
                        folder, api, "-Dredshift.secretId=redshift/shop -Dredshift.tls=disable")) {
            Told plan = api.invoke(function, "{\"goal\": \"plan\", \"placeholders\": {\"column\": \"name\"}}");
            assertThat(plan.kind()).as(function.log()).isEqualTo("response");
            assertThat(json(plan).get("sql").getAsString()).contains("add column name varchar(20)");

            Told migrate = api.invoke(function, "{\"goal\": \"migrate\", \"placeholders\": {\"column\": \"name\"}}");
            assertThat(migrate.kind()).as(migrate.body()).isEqualTo("response");
            assertThat(json(migrate).get("summary").getAsString()).startsWith("2 migrations applied");
            assertThat(json(migrate).get("applied").getAsJsonArray()).hasSize(2);

            migration("V3__broken.sql", "create table broken (id integer) distkey(missing);");
            Told broken = api.invoke(function, "{\"goal\": \"migrate\", \"placeholders\": {\"column\": \"name\"}}");
            assertThat(broken.kind()).as(broken.body()).isEqualTo("error");
            assertThat(json(broken).get("errorType").getAsString()).endsWith("GoalFailedException");
            assertThat(json(broken).get("errorMessage").getAsString()).contains("V3__broken.sql");

            Told info = api.invoke(function, "{\"goal\": \"info\", \"placeholders\": {\"column\": \"name\"}}");
            assertThat(json(info).get("summary").getAsString()).endsWith("3 migrations: 2 Success, 1 Pending");
            assertThat(api.invoke(function, "{\"goal\": \"validate\"}").kind()).isEqualTo("error");
            assertThat(api.invoke(function, "{\"goal\": \"clean\"}").kind()).isEqualTo("error");
            assertThat(api.invoke(function, "[]").kind()).isEqualTo("error");

            assertThat(function.log())
                    .contains(
                            "[INFO] Target: jdbc:redshift://127.0.0.1:", "[INFO] Migrated: V2 names", "V3__broken.sql")
                    .doesNotContain(PASSWORD);
        }
    }

    private void migration(String name, String sql) throws IOException {
        Files.writeString(folder.resolve("db/migration").resolve(name), sql);
    }

    private JsonObject secret() {
        JsonObject secret = new JsonObject();
        secret.addProperty("host", "127.0.0.1");
        secret.addProperty("port", redshift.port());
        secret.addProperty("dbname", "dev");
        secret.addProperty("username", "dev");
        secret.addProperty("password", PASSWORD);
        return secret;
    }

    private static JsonObject json(Told told) {
        return JsonParser.parseString(told.body()).getAsJsonObject();
    }
}
