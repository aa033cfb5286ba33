package io.github.redshiftdevops.local.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression of a JSONPaths file: the way to a single value, for example {@code $.store.book[0]} or {@code
 * $['store']['book'][0]}.
 *
 * @see <a href="https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-json.html">COPY from JSON
 *     format</a>
 */
public record JsonPath(List<Step> steps) {

    private static final Pattern STEP = Pattern.compile("\\.([^.\\[\\]'\"*?]+)|\\['([^']*)'\\]|\\[([0-9]{1,9})\\]");

    /** One step downwards. */
    public sealed interface Step {

        /** Into a member of an object. */
        record Name(String name) implements Step {}

        /** Into an element of an array, counted from 0. */
        record Index(int index) implements Step {}
    }

    /** Of these steps. */
    public JsonPath {
        steps = List.copyOf(steps);
    }

    /**
     * Parses an expression.
     *
     * @throws JsonException if it is none, or leads to more than one value
     */
    public static JsonPath parse(String expression) throws JsonException {
        String path = expression.strip();
        if (!path.startsWith("$")) {
            throw invalid(expression);
        }
        List<Step> steps = new ArrayList<>();
        boolean dots = false;
        boolean brackets = false;
        int at = 1;
        Matcher matcher = STEP.matcher(path);
        while (at < path.length()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw invalid(expression);
            }
            dots |= matcher.group(1) != null;
            brackets |= matcher.group(2) != null;
            steps.add(step(matcher));
            at = matcher.end();
        }
        if (dots && brackets) {
            throw invalid(expression);
        }
        return new JsonPath(steps);
    }

    private static Step step(Matcher matcher) {
        if (matcher.group(3) != null) {
            return new Step.Index(Integer.parseInt(matcher.group(3)));
        }
        return new Step.Name(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }

    private static JsonException invalid(String expression) {
        return new JsonException("Invalid JSONPath format: '" + expression + "'");
    }

    /**
     * The value that the path leads to; JSON's null if an object has no such member.
     *
     * @throws JsonException if an array has no such element
     */
    public JsonValue in(JsonValue root) throws JsonException {
        JsonValue value = root;
        for (Step step : steps) {
            value = step instanceof Step.Name name ? member(value, name.name()) : element(value, (Step.Index) step);
        }
        return value;
    }

    private static JsonValue member(JsonValue value, String name) {
        return value instanceof JsonValue.Members object
                ? object.members().getOrDefault(name, JsonValue.Literal.NULL)
                : JsonValue.Literal.NULL;
    }

    private static JsonValue element(JsonValue value, Step.Index step) throws JsonException {
        if (value instanceof JsonValue.Array array
                && step.index() < array.elements().size()) {
            return array.elements().get(step.index());
        }
        throw new JsonException("Invalid JSONPath format: Not an array or index out of range.");
    }
}
