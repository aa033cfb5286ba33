package io.github.redshiftdevops.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

class RedshiftTestClassesIT extends ProjectTests {

    @Test
    void givesNestedClassesTheStateOfTheClassAroundThem() {
        assertAllSucceed(Outer.class, 3);
    }

    @RedshiftTest
    static class Outer {

        @BeforeAll
        static void fill(Connection connection) throws SQLException {
            Items.add(connection, "outer");
        }

        @Test
        void seesOnlyItsOwn(Connection connection) throws SQLException {
            assertThat(Items.in(connection)).containsExactly("outer");
        }

        @Nested
        class Filled {

            private final Connection ofConstructor;

            Filled(Connection connection) {
                ofConstructor = connection;
            }

            @BeforeAll
            static void fill(Connection connection) throws SQLException {
                Items.add(connection, "nested");
            }

            @Test
            void seesBoth() throws SQLException {
                assertThat(Items.in(ofConstructor)).containsExactly("nested", "outer");
            }
        }

        @Nested
        class Empty {

            @Test
            void seesOnlyTheOuterOne(Connection connection) throws SQLException {
                assertThat(Items.in(connection)).containsExactly("outer");
            }
        }
    }

    @Test
    void refusesAConstructorThatRunsBeforeThereIsATest() {
        assertThat(failures(PerClass.class))
                .singleElement()
                .asString()
                .contains("take the parameter in the tests")
                .contains("isolation = Isolation.CLASS");
    }

    @RedshiftTest
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {

        PerClass(Connection connection) {}

        @Test
        void neverRuns() {}
    }

    @Test
    void acceptsSuchAConstructorIfTheClassSharesItsDatabase() {
        assertAllSucceed(PerClassShared.class, 1);
    }

    @RedshiftTest(isolation = Isolation.CLASS)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassShared {

        private final Connection connection;

        PerClassShared(Connection connection) {
            this.connection = connection;
        }

        @Test
        void works() throws SQLException {
            assertThat(Items.in(connection)).isEmpty();
        }
    }

    @Test
    void appliesToSubclasses() {
        assertAllSucceed(Inheriting.class, 1);
    }

    static class Inheriting extends Annotated {}

    @RedshiftTest
    abstract static class Annotated {

        @Test
        void works(Connection connection) throws SQLException {
            assertThat(Items.in(connection)).isEmpty();
        }
    }
}
