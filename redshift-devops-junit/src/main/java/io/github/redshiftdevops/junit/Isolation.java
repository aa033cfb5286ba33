package io.github.redshiftdevops.junit;

/** Who shares a database of a local Redshift. */
public enum Isolation {
    /**
     * Each test has a database of its own, as {@code @BeforeAll} left that of the class. A test cannot see what another
     * did, whether it committed or not. What {@code @AfterAll} gets is the database of the class, without the changes of
     * the tests.
     */
    METHOD,

    /** The tests of a class share its database, in the order in which JUnit runs them. */
    CLASS
}
