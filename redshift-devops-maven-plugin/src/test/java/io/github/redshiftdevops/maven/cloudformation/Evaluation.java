package io.github.redshiftdevops.maven.cloudformation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides the conditions of a template and puts the parameters in.
 *
 * @param conditions as the template has them
 * @param parameters with their values
 */
record Evaluation(Map<String, Object> conditions, Map<String, String> parameters) {

    private static final Object NOTHING = Map.of("Ref", "AWS::NoValue");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([\\w.:]+)}");

    Stack stack(Template template) {
        return new Stack(kept(template.section("Resources")), kept(template.section("Outputs")));
    }

    private Map<String, Object> kept(Map<String, Object> section) {
        Map<String, Object> kept = new LinkedHashMap<>();
        section.forEach((name, each) -> {
            Object condition = Values.map(each).get("Condition");
            if (condition == null || condition(condition)) {
                kept.put(name, mapping(Values.map(each)));
            }
        });
        return kept;
    }

    /** Whether the assertions of a rule hold, or it does not apply. */
    boolean passes(Object rule) {
        Object applies = Values.map(rule).get("RuleCondition");
        return (applies != null && !holds(applies))
                || Values.list(Values.at(rule, "Assertions")).stream()
                        .allMatch(assertion -> holds(Values.at(assertion, "Assert")));
    }

    private boolean condition(Object name) {
        return holds(requireNonNull(conditions.get(name), () -> "no condition " + name));
    }

    private boolean holds(Object expression) {
        Map.Entry<String, Object> function = only(expression);
        List<Object> arguments = Values.list(function.getValue());
        return switch (function.getKey()) {
            case "Condition" -> condition(arguments.get(0));
            case "Fn::And" -> arguments.stream().allMatch(this::holds);
            case "Fn::Or" -> arguments.stream().anyMatch(this::holds);
            case "Fn::Not" -> !holds(arguments.get(0));
            case "Fn::Equals" -> value(arguments.get(0)).equals(value(arguments.get(1)));
            default -> throw new IllegalArgumentException("no condition: " + expression);
        };
    }

    private Object value(Object value) {
        if (value instanceof Map<?, ?>) {
            return function(Values.map(value));
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(each -> values.add(value(each)));
            values.removeIf(NOTHING::equals);
            return values;
        }
        return value;
    }

    private Object function(Map<String, Object> map) {
        return switch (map.keySet().iterator().next()) {
            case "Fn::If" -> {
                List<Object> branches = Values.list(only(map).getValue());
                yield value(branches.get(condition(branches.get(0)) ? 1 : 2));
            }
            case "Ref" -> {
                String parameter = parameters.get(only(map).getValue());
                yield parameter == null ? map : parameter;
            }
            case "Fn::Sub" -> substitution(Values.list(only(map).getValue()));
            default -> mapping(map);
        };
    }

    private Map<String, Object> mapping(Map<String, Object> map) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, each) -> values.put(key, value(each)));
        values.values().removeIf(NOTHING::equals);
        return values;
    }

    /** A text, in which {@code ${AWS::Region}} and its kin stay; beside the references in it, if it has any to resources. */
    private Object substitution(List<Object> arguments) {
        Map<String, Object> known = new LinkedHashMap<>(parameters);
        if (arguments.size() > 1) {
            known.putAll(mapping(Values.map(arguments.get(1))));
        }
        List<Object> references = new ArrayList<>();
        String text = VARIABLE.matcher(arguments.get(0).toString()).replaceAll(found -> {
            String name = found.group(1);
            Object value = known.getOrDefault(name, reference(name));
            if (value instanceof String replacement) {
                return Matcher.quoteReplacement(replacement);
            }
            references.add(value);
            return Matcher.quoteReplacement(found.group());
        });
        return references.isEmpty() ? text : Map.of("Fn::Sub", List.of(text, references));
    }

    private static Object reference(String name) {
        if (name.startsWith("AWS::")) {
            return "${" + name + "}";
        }
        return name.contains(".") ? Map.of("Fn::GetAtt", List.of(name.split("\\.", 2))) : Map.of("Ref", name);
    }

    private static Map.Entry<String, Object> only(Object function) {
        return Values.map(function).entrySet().iterator().next();
    }
}
