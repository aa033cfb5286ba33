package io.github.redshiftdevops.core.mistakes;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How mistakes are made, each by the text of its row in the documentation. */
final class Scenarios {

    /** Makes one mistake. */
    @FunctionalInterface
    interface Scenario {

        void run(Build build) throws Exception;
    }

    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();

    Scenarios when(String mistake, Scenario scenario) {
        if (scenarios.put(mistake, scenario) != null) {
            throw new IllegalArgumentException("two scenarios for '" + mistake + "'");
        }
        return this;
    }

    Scenarios and(Scenarios others) {
        others.scenarios.forEach(this::when);
        return this;
    }

    /** The rows of the documentation whose mistakes are made here. */
    List<Mistake> documented() throws IOException {
        return Mistake.documented().stream()
                .filter(mistake -> scenarios.containsKey(mistake.text()))
                .toList();
    }

    Scenario scenario(Mistake mistake) {
        return Optional.ofNullable(scenarios.get(mistake.text())).orElseThrow();
    }

    Set<String> texts() {
        return scenarios.keySet();
    }
}
