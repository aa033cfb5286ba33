package io.github.redshiftdevops.maven.pipeline;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The example project's tests with the results that they must have. */
final class ExampleTests {

    static final Map<String, String> ALL_PASS = Map.of(
            "genOrdersInsertsTheOrdersOfOneUserForActiveProducts", "passed",
            "closesTheOldVersionOfEveryStagedProduct", "passed",
            "datesTheClosedProducts", "passed",
            "emptiesTheStagingTable", "passed");

    static final Map<String, String> FIRST_VERSION_OF_THE_MERGE = Map.of(
            "genOrdersInsertsTheOrdersOfOneUserForActiveProducts", "passed",
            "closesTheOldVersionOfEveryStagedProduct", "passed",
            "datesTheClosedProducts", "failed",
            "emptiesTheStagingTable", "failed");

    private ExampleTests() {}

    /** The results in a report that also has the migrations of the example, all of them applied. */
    static Map<String, String> withMigrations(Map<String, String> results) {
        Map<String, String> all = new TreeMap<>(results);
        Stream.of(
                        "V1 create users",
                        "V2 create products",
                        "V3 create orders",
                        "R gen orders",
                        "R merge staged products")
                .forEach(migration -> all.put(migration, "passed"));
        return all;
    }
}
