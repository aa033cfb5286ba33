package io.github.redshiftdevops.maven.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A mapping of a YAML file that is read strictly: what is of the wrong kind or not expected is an error.
 *
 * @param path the keys that lead here, joined by dots
 */
record Section(String path, Map<?, ?> entries) {

    /** @throws IllegalArgumentException if the text is no YAML mapping */
    static Section ofYaml(String yaml) {
        Object root = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return of("buildspec", root);
    }

    private static Section of(String path, Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Section(path, map);
        }
        throw new IllegalArgumentException(path + " is no mapping: " + value);
    }

    void mustHaveOnly(Set<String> keys) {
        for (Object key : entries.keySet()) {
            if (!keys.contains(key)) {
                throw new IllegalArgumentException("%s has the unknown key '%s'".formatted(path, key));
            }
        }
    }

    Optional<Section> section(String key) {
        return value(key).map(value -> of(path + "." + key, value));
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        entries.forEach((key, value) -> sections.add(of(path + "." + key, value)));
        return sections;
    }

    String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    Optional<String> string(String key) {
        return value(key).map(value -> text(key, value));
    }

    List<String> strings(String key) {
        return value(key).map(value -> texts(key, value)).orElse(List.of());
    }

    Map<String, String> stringMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        entries.forEach((key, value) -> texts.put(key.toString(), text(key.toString(), value)));
        return texts;
    }

    private List<String> texts(String key, Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(each -> text(key, each)).toList();
        }
        throw new IllegalArgumentException("%s.%s is no list: %s".formatted(path, key, value));
    }

    private String text(String key, Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("%s.%s is no text: %s".formatted(path, key, value));
    }

    private Optional<Object> value(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
