package io.github.redshiftdevops.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.redshiftdevops.core.targets.TargetFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** A JVM finds its target only once: here it never finds one. */
class UnknownTargetTests {

    @Test
    void failsOnceForEachTest(@TempDir Path module) {
        new TargetFile("jdbc:redshift://127.0.0.1:1/dev", "admin", Optional.empty(), Map.of())
                .write(module.resolve("target"));
        System.setProperty("basedir", module.toString());
        System.setProperty("redshift.local", "false");

        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(TwoTests.class))
                .execute();

        results.testEvents().assertStatistics(statistics -> statistics.failed(2));
        results.containerEvents().assertStatistics(statistics -> statistics.failed(0));
    }

    @RedshiftTest
    static class TwoTests {

        @Test
        void one(Connection connection) {}

        @Test
        void two(Connection connection) {}
    }
}
