package io.github.redshiftdevops.core.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.github.redshiftdevops.core.report.Neighbour.Content;
import io.github.redshiftdevops.core.report.Neighbour.Rows;
import io.github.redshiftdevops.core.report.Neighbour.Text;
import io.github.redshiftdevops.core.report.Neighbour.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What other goals have left in the folder of the report. */
record Neighbours(List<Neighbour> all) {

    private static final List<String> LINT_HEAD = List.of("level", "rule", "message", "file", "line");

    private static final List<String> DRIFT_HEAD = List.of("state", "kind", "name", "expected", "actual", "sql");

    static Neighbours in(Path folder) {
        List<Neighbour> found = new ArrayList<>();
        read("plan", folder.resolve("plan.sql"), Text::new).ifPresent(found::add);
        read("lint", folder.resolve("lint.sarif"), Neighbours::lint).ifPresent(found::add);
        read("drift", folder.resolve("drift.json"), Neighbours::drift).ifPresent(found::add);
        return new Neighbours(List.copyOf(found));
    }

    /** Adds each under its name. */
    void addTo(JsonObject report) {
        all.forEach(neighbour -> report.add(neighbour.name(), neighbour.json()));
    }

    private static Optional<Neighbour> read(String name, Path file, Function<String, Content> reader) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Instant written = Instant.EPOCH;
        Content content;
        try {
            written = Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.SECONDS);
            content = reader.apply(Files.readString(file));
        } catch (IOException | JsonParseException e) {
            content = new Unreadable(String.valueOf(e.getMessage()));
        }
        return Optional.of(new Neighbour(name, String.valueOf(file.getFileName()), written, content));
    }

    private static Content lint(String text) {
        List<JsonElement> runs = array(JsonParser.parseString(text), "runs");
        if (runs.isEmpty()) {
            return new Unreadable("it has no 'runs'");
        }
        return new Rows(
                LINT_HEAD,
                runs.stream()
                        .flatMap(run -> array(run, "results").stream())
                        .map(Neighbours::lintRow)
                        .toList());
    }

    private static List<String> lintRow(JsonElement result) {
        Optional<JsonElement> place =
                array(result, "locations").stream().findFirst().flatMap(location -> at(location, "physicalLocation"));
        return List.of(
                text(result, "level"),
                text(result, "ruleId"),
                text(result, "message", "text"),
                place.map(where -> text(where, "artifactLocation", "uri")).orElse(""),
                place.map(where -> text(where, "region", "startLine")).orElse(""));
    }

    private static Content drift(String text) {
        JsonElement report = JsonParser.parseString(text);
        if (at(report, "differences").isEmpty()) {
            return new Unreadable("it has no 'differences'");
        }
        return new Rows(
                DRIFT_HEAD,
                array(report, "differences").stream().map(Neighbours::driftRow).toList());
    }

    private static List<String> driftRow(JsonElement difference) {
        String sql = array(difference, "sql").stream().map(Neighbours::value).collect(Collectors.joining(";\n"));
        return Stream.concat(DRIFT_HEAD.stream().limit(5).map(name -> text(difference, name)), Stream.of(sql))
                .toList();
    }

    /** Empty if it is not there, or null. */
    private static Optional<JsonElement> at(JsonElement from, String... path) {
        JsonElement found = from;
        for (String name : path) {
            if (!(found instanceof JsonObject object) || !object.has(name)) {
                return Optional.empty();
            }
            found = object.get(name);
        }
        return Optional.of(found).filter(element -> !element.isJsonNull());
    }

    private static List<JsonElement> array(JsonElement from, String name) {
        return at(from, name)
                .filter(JsonElement::isJsonArray)
                .map(array -> StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                        .toList())
                .orElse(List.of());
    }

    private static String text(JsonElement from, String... path) {
        return at(from, path).map(Neighbours::value).orElse("");
    }

    private static String value(JsonElement element) {
        return element.isJsonPrimitive() ? element.getAsString() : element.toString();
    }
}
