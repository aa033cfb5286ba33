package io.github.redshiftdevops.maven.cloudformation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Resources and outputs that are there with given parameters, without conditions. */
record Stack(Map<String, Object> resources, Map<String, Object> outputs) {

    Map<String, Object> properties(String resource) {
        return Values.map(Values.at(resources, resource, "Properties"));
    }

    Set<String> ofType(String type) {
        return Values.ofType(resources, type).keySet();
    }

    /** The statements of a role's own policies. */
    Stream<Statement> statements(String role) {
        return Values.list(Values.at(properties(role), "Policies")).stream()
                .flatMap(policy -> Values.list(Values.at(policy, "PolicyDocument", "Statement")).stream())
                .map(Statement::of);
    }

    /** What is asked for and not there. */
    Set<String> danglingReferences() {
        Set<String> missing = new TreeSet<>();
        Stream.of(resources, outputs)
                .flatMap(Values::everything)
                .flatMap(Stack::references)
                .filter(name -> !name.startsWith("AWS::") && !resources.containsKey(name))
                .forEach(missing::add);
        return missing;
    }

    private static Stream<String> references(Object value) {
        if (value instanceof Map<?, ?> map) {
            if (map.get("Ref") instanceof String name) {
                return Stream.of(name);
            }
            if (map.get("Fn::GetAtt") instanceof List<?> attribute) {
                return Stream.of(attribute.get(0).toString());
            }
        }
        return Stream.of();
    }
}
