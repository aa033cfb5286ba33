package io.github.redshiftdevops.maven.cloudformation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The CloudFormation template of this repository, as it is written. */
record Template(Map<String, Object> sections) {

    static Template read() throws IOException {
        return new Template(
                Values.map(TemplateReader.read(Files.readString(Path.of("../cloudformation_template.yml")))));
    }

    Map<String, Object> section(String name) {
        return Values.map(requireNonNull(sections.get(name), name));
    }

    Map<String, Object> resource(String name) {
        return Values.map(requireNonNull(section("Resources").get(name), name));
    }

    /** The resources of one type, by their names. */
    Map<String, Map<String, Object>> ofType(String type) {
        return Values.ofType(section("Resources"), type);
    }

    /** What CloudFormation makes of it with these parameters, and the defaults of the others. */
    Stack with(Map<String, String> given) {
        return evaluation(given).stack(this);
    }

    /** Whether its rules let these parameters through. */
    boolean accepts(Map<String, String> given) {
        return section("Rules").values().stream().allMatch(evaluation(given)::passes);
    }

    private Evaluation evaluation(Map<String, String> given) {
        Map<String, String> parameters = new LinkedHashMap<>();
        section("Parameters").forEach((name, parameter) -> parameters.put(name, text(parameter, "Default")));
        given.forEach((name, value) -> {
            if (parameters.put(name, value) == null) {
                throw new IllegalArgumentException("no parameter " + name);
            }
        });
        return new Evaluation(section("Conditions"), parameters);
    }

    static String text(Object value, String... keys) {
        return Values.at(value, keys).toString();
    }
}
