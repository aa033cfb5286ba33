package io.github.redshiftdevops.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.redshiftdevops.core.connection.RedshiftDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs test classes as the tests of the project in {@code src/test/project}. */
abstract class ProjectTests {

    @BeforeAll
    static void pretendToBeTheTestsOfAProject() {
        System.setProperty("basedir", "src/test/project");
    }

    @AfterEach
    void leavesNoCopyBehind() throws SQLException {
        TestTarget.Copied target = (TestTarget.Copied) TestTargets.get();
        try (Connection connection = new RedshiftDataSource(target.server().connectionDetails("dev")).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from pg_database where datname like 'test%'")) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
    }

    static void assertAllSucceed(Class<?> testClass, int tests) {
        EngineExecutionResults results = execute(testClass);
        assertThat(failures(results)).isEmpty();
        results.testEvents()
                .assertStatistics(statistics -> statistics.succeeded(tests).failed(0));
    }

    static List<Throwable> failures(Class<?> testClass) {
        return failures(execute(testClass));
    }

    static List<Throwable> failures(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .flatMap(result -> result.getThrowable().stream())
                .toList();
    }

    static EngineExecutionResults execute(Class<?> testClass) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(testClass))
                .execute();
    }
}
