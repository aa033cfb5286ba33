package io.github.redshiftdevops.maven.cloudformation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What YAML is made of, in the kind that is expected. */
final class Values {

    private Values() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value instanceof List<?> ? (List<Object>) value : List.of(value);
    }

    /** What is found along the keys. */
    static Object at(Object value, String... keys) {
        Object found = value;
        for (String key : keys) {
            found = Objects.requireNonNull(map(found).get(key), key);
        }
        return found;
    }

    static Map<String, Map<String, Object>> ofType(Map<String, Object> resources, String type) {
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        resources.forEach((name, resource) -> {
            if (type.equals(map(resource).get("Type"))) {
                found.put(name, map(resource));
            }
        });
        return found;
    }

    /** This map or list and all below it. */
    static Stream<Object> everything(Object value) {
        Stream<Object> below = Stream.of();
        if (value instanceof Map<?, ?> map) {
            below = map.values().stream().flatMap(Values::everything);
        } else if (value instanceof List<?> list) {
            below = list.stream().flatMap(Values::everything);
        }
        return Stream.concat(Stream.of(value), below);
    }
}
