package io.github.redshiftdevops.local.supported;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import io.github.redshiftdevops.local.supported.Differences.Difference;
import io.github.redshiftdevops.local.supported.SupportedPage.InstalledNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/supported.md} says what the code does. */
class SupportedPageIT {

    private static final Path PAGE = Path.of("../docs/supported.md");

    /** Objects that initdb has made have smaller numbers. */
    private static final String OF_OURS =
            "oid >= 16384 and %1$snamespace = 'pg_catalog'::regnamespace and left(%1$sname, 9) <> 'redshift_'";

    private static LocalRedshift server;
    private static Connection connection;

    @BeforeAll
    static void start() throws SQLException {
        server = LocalRedshift.start(LocalRedshiftSettings.defaults());
        connection = DriverManager.getConnection(server.jdbcUrl("dev"), "page", "");
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
        server.close();
    }

    @Test
    void thePageSaysWhatTheCodeDoes() throws IOException, SQLException {
        String page = SupportedPage.of(installed());
        if (Boolean.getBoolean("supported.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE).replace("\r\n", "\n"))
                .as("docs/supported.md is stale: the command at its top writes it again")
                .isEqualTo(page);
    }

    private static InstalledNames installed() throws SQLException {
        return new InstalledNames(
                names(connection, "select proname from pg_catalog.pg_proc where " + OF_OURS.formatted("pro")),
                names(
                        connection,
                        "select relname from pg_catalog.pg_class where relkind = 'v' and " + OF_OURS.formatted("rel")));
    }

    private static List<String> names(Connection connection, String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names.stream().distinct().toList();
    }

    static List<Difference> differences() {
        return Differences.all();
    }

    static List<String> types() {
        return SupportedPage.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void aColumnMayHaveEachType(String type) throws SQLException {
        connection.createStatement().execute("create temp table typed (a " + type + ")");
        connection.createStatement().execute("drop table typed");
    }

    @ParameterizedTest
    @MethodSource("differences")
    void eachDifferenceIsAsThePageSays(Difference difference) throws SQLException {
        assertThat(names(connection, difference.query())).containsExactly(difference.result());
    }
}
