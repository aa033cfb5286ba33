package io.github.redshiftdevops.maven.cloudformation;

import java.util.List;
import java.util.Map;

/** A statement of a policy. */
record Statement(String effect, List<Object> actions, List<Object> resources, Map<String, Object> conditions) {

    static Statement of(Object statement) {
        Map<String, Object> map = Values.map(statement);
        return new Statement(
                Values.at(map, "Effect").toString(),
                Values.list(map.getOrDefault("Action", List.of())),
                Values.list(map.getOrDefault("Resource", List.of())),
                Values.map(map.getOrDefault("Condition", Map.of())));
    }

    boolean allows(String action) {
        return effect.equals("Allow") && actions.contains(action);
    }
}
