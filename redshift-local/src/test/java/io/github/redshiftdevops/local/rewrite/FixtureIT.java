package io.github.redshiftdevops.local.rewrite;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.redshiftdevops.local.catalog.CatalogServer;
import io.github.redshiftdevops.sql.Statement;
import io.github.redshiftdevops.sql.Statements;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PostgreSQL executes what the rules make. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FixtureIT {

    private final CatalogServer server = new CatalogServer();

    static List<Fixture> fixtures() throws IOException, URISyntaxException {
        return Fixture.all();
    }

    @AfterAll
    void close() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void postgresExecutesTheResult(Fixture fixture) throws SQLException {
        try (Connection connection = server.freshDatabase(fixture.name());
                java.sql.Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (Statement statement : Statements.split(fixture.postgres())) {
                // pgjdbc takes a question mark for a parameter
                String sql = statement.text().replace("?", "??");
                assertThatCode(() -> jdbc.execute(sql)).as(statement.text()).doesNotThrowAnyException();
            }
        }
    }
}
