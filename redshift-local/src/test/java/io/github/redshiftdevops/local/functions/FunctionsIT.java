package io.github.redshiftdevops.local.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.redshiftdevops.local.LocalRedshift;
import io.github.redshiftdevops.local.LocalRedshiftSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Every line of the tables under {@code functions/}, through the Redshift driver. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionsIT {

    private final LocalRedshift server = LocalRedshift.start(LocalRedshiftSettings.defaults());
    private Connection connection;

    @BeforeAll
    void connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "tester");
        properties.setProperty("password", "");
        connection = DriverManager.getConnection(server.jdbcUrl("dev"), properties);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table one (n int, d decimal(8,2), f double precision, c char(5), v varchar(20),"
                    + " day date, moment timestamp)");
            statement.execute(
                    "insert into one values (12, 28.05, 2.5, 'ab', 'Abc', '2008-06-01'," + " '2008-01-24 06:43:29')");
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicContainer> functionsGiveWhatTheirTablesSay() {
        return Stream.of(
                        "conditional",
                        "formatting",
                        "hash",
                        "json",
                        "math",
                        "pattern-matching",
                        "string",
                        "system-information")
                .map(this::family);
    }

    private DynamicContainer family(String family) {
        try {
            return dynamicContainer(
                    family,
                    Example.of(family).stream().map(example -> dynamicTest(example.toString(), () -> check(example))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void check(Example example) throws SQLException {
        if (example.error().isEmpty()) {
            checkValue(example);
        } else {
            assertThatThrownBy(() -> checkValue(example))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState() + " " + e.getMessage())
                                    .startsWith(example.error().substring(0, 5))
                                    .contains(example.error().substring(6)));
        }
    }

    private void checkValue(Example example) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + example.expression())) {
            assertThat(result.next()).isTrue();
            assertThat(result.getString(1)).isEqualTo(example.value());
            if (!example.type().isEmpty()) {
                assertThat(result.getMetaData().getColumnTypeName(1)).isEqualTo(example.type());
            }
        }
    }
}
