package io.github.redshiftdevops.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.EngineTestKit;

class RedshiftTestIT extends ProjectTests {

    @Test
    void givesConnectionsToConstructorsLifecycleMethodsAndTests() {
        assertAllSucceed(Everywhere.class, 1);
    }

    @RedshiftTest
    static class Everywhere {

        private final DataSource ofConstructor;

        Everywhere(DataSource dataSource) {
            ofConstructor = dataSource;
        }

        @BeforeAll
        static void beforeAll(Connection connection) throws SQLException {
            Items.add(connection, "all");
        }

        @BeforeEach
        void beforeEach(Connection connection) throws SQLException {
            Items.add(connection, "each");
        }

        @Test
        void test(Connection connection, DataSource dataSource) throws SQLException {
            Items.add(connection, "test");
            try (Connection another = dataSource.getConnection();
                    Connection third = ofConstructor.getConnection()) {
                assertThat(Items.in(another)).containsExactly("all", "each", "test");
                assertThat(Items.in(third)).containsExactly("all", "each", "test");
            }
        }

        @AfterEach
        void afterEach(Connection connection) throws SQLException {
            assertThat(Items.in(connection)).containsExactly("all", "each", "test");
        }

        @AfterAll
        static void afterAll(Connection connection) throws SQLException {
            assertThat(Items.in(connection)).containsExactly("all");
        }
    }

    @Test
    void givesEachTestTheStateThatBeforeAllLeft() {
        assertAllSucceed(Isolated.class, 5);
    }

    @RedshiftTest
    static class Isolated {

        @BeforeAll
        static void fill(Connection connection) throws SQLException {
            Items.add(connection, "all");
        }

        @Test
        void one(Connection connection) throws SQLException {
            addOne(connection);
        }

        @Test
        void two(Connection connection) throws SQLException {
            addOne(connection);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void parameterized(int number, Connection connection) throws SQLException {
            addOne(connection);
        }

        @TestFactory
        Stream<DynamicTest> dynamic(Connection connection) {
            return Stream.of(DynamicTest.dynamicTest("dynamic", () -> addOne(connection)));
        }

        private static void addOne(Connection connection) throws SQLException {
            Items.add(connection, "test");
            assertThat(Items.in(connection)).containsExactly("all", "test");
        }
    }

    @Test
    void sharesTheDatabaseOfTheClassIfAskedFor() {
        assertAllSucceed(Shared.class, 2);
    }

    @RedshiftTest(isolation = Isolation.CLASS)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Shared {

        @Test
        void a(Connection connection) throws SQLException {
            Items.add(connection, "a");
        }

        @Test
        void b(Connection connection) throws SQLException {
            assertThat(Items.in(connection)).containsExactly("a");
        }
    }

    @Test
    void sharesNothingBetweenClasses() {
        assertAllSucceed(Shared.class, 2);
        assertAllSucceed(Shared.class, 2);
    }

    @Test
    void closesWhatItGaveAway() {
        assertAllSucceed(Keeping.class, 2);
        assertThat(Keeping.KEPT).hasSize(5).allMatch(RedshiftTestIT::isClosed);
    }

    @RedshiftTest
    static class Keeping {

        static final List<Connection> KEPT = new CopyOnWriteArrayList<>();

        private static @Nullable DataSource ofClass;

        @BeforeAll
        static void keep(Connection connection, DataSource dataSource) throws SQLException {
            KEPT.add(connection);
            KEPT.add(dataSource.getConnection());
            ofClass = dataSource;
        }

        @Test
        void keepsAConnection(Connection connection) throws SQLException {
            assertThat(KEPT.get(0).isClosed()).isTrue();
            connection.setAutoCommit(false);
            Items.in(connection);
            KEPT.add(connection);
        }

        @Test
        void keepsADataSource(DataSource dataSource) throws SQLException {
            KEPT.add(dataSource.getConnection());
            KEPT.add(dataSource.getConnection());
            assertThatThrownBy(() -> Objects.requireNonNull(ofClass).getConnection())
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("take one as a parameter of the test");
        }
    }

    @Test
    void runsTestsOfOneClassInParallel() {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
                .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
                .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
                .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "2")
                .selectors(selectClass(Parallel.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(2).failed(0));
    }

    @RedshiftTest
    static class Parallel {

        private static final CountDownLatch BOTH_RUN = new CountDownLatch(2);

        @BeforeAll
        static void fill(Connection connection) throws SQLException {
            Items.add(connection, "all");
        }

        @Test
        void one(Connection connection) throws Exception {
            addWhileTheOtherDoes(connection, "one");
        }

        @Test
        void two(Connection connection) throws Exception {
            addWhileTheOtherDoes(connection, "two");
        }

        private static void addWhileTheOtherDoes(Connection connection, String name) throws Exception {
            Items.add(connection, name);
            BOTH_RUN.countDown();
            assertThat(BOTH_RUN.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(Items.in(connection)).containsExactly("all", name);
        }
    }

    @Test
    void cleansUpAfterATestThatFails() {
        assertThat(failures(Failing.class)).singleElement().asString().contains("on purpose");
    }

    @RedshiftTest
    static class Failing {

        @Test
        void fails(Connection connection) throws SQLException {
            Items.add(connection, "x");
            throw new AssertionError("on purpose");
        }
    }

    @Test
    void copiesFromTheBucketsOfTheProject() {
        assertAllSucceed(Loading.class, 1);
    }

    @RedshiftTest
    static class Loading {

        @Test
        void loads(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("copy items from 's3://shop-data/items.csv'"
                        + " iam_role 'arn:aws:iam::123456789012:role/r' csv ignoreheader 1");
            }
            assertThat(Items.in(connection)).containsExactly("from s3");
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
