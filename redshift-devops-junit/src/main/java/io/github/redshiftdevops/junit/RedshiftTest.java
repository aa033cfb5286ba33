package io.github.redshiftdevops.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class that works on a migrated Redshift: parameters of type {@link java.sql.Connection} and {@link
 * javax.sql.DataSource} of its constructor, its lifecycle methods and its tests are connected to it.
 *
 * <pre>
 * &#64;RedshiftTest
 * class GenOrdersTests {
 *     &#64;BeforeAll
 *     static void fill(Connection connection) { ... }
 *
 *     &#64;Test
 *     void insertsOrders(Connection connection) { ... }
 * }
 * </pre>
 *
 * <p>On a local Redshift each class has a database of its own, a copy of the migrated one. What {@code @BeforeAll} does
 * happens there, and each test gets a copy of that state; see {@link #isolation()}. A copy takes some 20 ms. Tests of
 * one class may run in parallel.
 *
 * <p>On a cluster nothing is copied: all tests share the database, see what others left there, and must clean up behind
 * themselves.
 *
 * <p>The database is found in this order, and none of it needs a password in a file or a system property:
 *
 * <ol>
 *   <li>what the goal {@code migrate} of the same build has migrated, as {@code target/redshift-devops/target.properties}
 *       says; a local Redshift that is gone, or another server at its port, does not count. If it is a cluster, the
 *       password is taken from the environment variables {@code REDSHIFT_PASSWORD}, {@code FLYWAY_PASSWORD} or {@code
 *       TEST_JDBC_PASSWORD};
 *   <li>the cluster that environment variables name, as for the goal {@code migrate}; it is not migrated;
 *   <li>else a local Redshift in the JVM of the tests, started once and migrated with {@code
 *       src/main/resources/db/migration}: so a test that is started from an IDE just works. Settings of Flyway in {@code
 *       flyway.conf}, environment variables and system properties count, those in the pom do not. {@code s3://bucket/key}
 *       is the file {@code src/test/s3/bucket/key}.
 * </ol>
 *
 * <p>The extension closes every connection that it or its data sources gave away: at the end of the test, or, if it
 * was given to {@code @BeforeAll}, when the first test begins. JUnit 5.12 or later is needed; JUnit 6 works too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(RedshiftExtension.class)
public @interface RedshiftTest {

    /** Who shares a database; {@link Isolation#METHOD} if not said. Without effect on a cluster. */
    Isolation isolation() default Isolation.METHOD;
}
