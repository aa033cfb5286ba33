package io.github.redshiftdevops.maven.pipeline;

import java.util.Map;

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
}
