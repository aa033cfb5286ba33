package io.github.redshiftdevops.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PostgreSQL's own clients, in the simple and in the extended protocol. */
class OtherClientsIT {

    @ParameterizedTest
    @ValueSource(strings = {"simple", "extended", "extendedForPrepared", "extendedCacheEverything"})
    void thePostgresqlDriverWorksInEachOfItsModes(String mode) throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:"
                + SharedLocalRedshift.server().port() + "/dev?user=pgjdbc&prepareThreshold=2&preferQueryMode=" + mode;
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table t (id int); insert into t values (1), (2)");
            try (PreparedStatement select = connection.prepareStatement("select count(*) from t where id <= ?")) {
                for (int i = 0; i < 6; i++) {
                    select.setInt(1, i);
                    try (ResultSet result = select.executeQuery()) {
                        assertThat(result.next()).isTrue();
                        assertThat(result.getInt(1)).isEqualTo(Math.min(i, 2));
                    }
                }
            }
            statement.execute("truncate t");
            assertThat(SharedLocalRedshift.rows(statement, "select count(*) from t"))
                    .containsExactly("0");
            assertThatThrownBy(() -> statement.execute("truncate absent"))
                    .hasMessageContaining("relation \"absent\" does not exist");
            assertThat(SharedLocalRedshift.rows(statement, "select 1")).containsExactly("1");
        }
    }

    @Test
    void psqlRunsStatementsOneByOne() throws IOException, InterruptedException {
        assertThat(psql("-c", "select 41 + 1 as answer")).contains("answer", "42", "(1 row)");
    }

    @Test
    void psqlRunsStatementsInOneText() throws IOException, InterruptedException {
        String output =
                psql("-c", "create temp table t (a int); insert into t values (7); truncate t; select count(*) from t");

        assertThat(output).contains("CREATE TABLE", "INSERT 0 1", "TRUNCATE TABLE", " 0");
    }

    @Test
    void psqlShowsWhereAnErrorIs() throws IOException, InterruptedException {
        assertThat(psql("-c", "select 1;\nselect 'x\\'' , nothing_there;"))
                .contains("column \"nothing_there\" does not exist", "LINE 2: select 'x\\'' , nothing_there;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\d",
                "\\d+",
                "\\dt",
                "\\dt+",
                "\\dn",
                "\\dn+",
                "\\dv",
                "\\dv+",
                "\\df",
                "\\df+",
                "\\da",
                "\\du",
                "\\dp",
                "\\dT",
                "\\ds",
                "\\di",
                "\\dd",
                "\\ddp",
                "\\db",
                "\\l",
                "\\l+",
                "\\d pg_class",
                "\\d stl_query",
                "\\dfS abs"
            })
    void psqlDescribesTheCatalogWithoutAnError(String command) throws IOException, InterruptedException {
        assertThat(psql("-c", command)).doesNotContain("ERROR");
    }

    @Test
    void psqlDescribesWhatAUserHasMade() throws SQLException, IOException, InterruptedException {
        try (FreshSchema schema = new FreshSchema()) {
            schema.run(
                    "create table sales (id int not null, buyer varchar(20) default 'x')",
                    "create view buyers as select buyer from sales",
                    "create function twice(int) returns int stable as $$ select $1 * 2 $$ language sql",
                    "create procedure archive(days int) as $$ begin null; end $$ language plpgsql");
            String name = schema.name();

            assertThat(psql("-c", "\\dt " + name + ".*"))
                    .contains("| sales | table |")
                    .doesNotContain("buyers");
            assertThat(psql("-c", "\\dv " + name + ".*"))
                    .contains("| buyers | view |")
                    .doesNotContain("sales");
            assertThat(psql("-c", "\\dn " + name)).contains(name);
            assertThat(psql("-c", "\\df " + name + ".*"))
                    .containsPattern("twice +\\| integer +\\| integer")
                    .containsPattern("archive +\\| +\\| IN days integer");
            assertThat(psql("-c", "\\d " + name + ".sales"))
                    .contains("Table \"" + name + ".sales\"")
                    .containsPattern("id +\\| integer +\\|.*not null")
                    .containsPattern("buyer +\\| character varying\\(20\\) +\\|.*'x'");
            assertThat(psql("-c", "\\d+ " + name + ".buyers")).contains("View definition", "FROM " + name + ".sales");
        }
    }

    private static String psql(String... arguments) throws IOException, InterruptedException {
        assumeTrue(isInstalled("psql"), "psql is not installed on this machine");
        List<String> command = new java.util.ArrayList<>(List.of(
                "psql",
                "-X",
                "host=127.0.0.1 dbname=dev user=psql port="
                        + SharedLocalRedshift.server().port()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static boolean isInstalled(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
